package org.hamroh.rehearsal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** There only in a rehearsal. A property decides, as scanning comes too early to ask for the bean of the line. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = WhileRehearsing.PROPERTY, havingValue = "true")
@interface WhileRehearsing {

    String PROPERTY = "hamroh.rehearsal";
}
