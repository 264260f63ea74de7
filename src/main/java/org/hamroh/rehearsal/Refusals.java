package org.hamroh.rehearsal;

import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells the page in a sentence (the {@code detail} of RFC 9457) why nothing was done. */
@RestControllerAdvice(basePackageClasses = Refusals.class)
@WhileRehearsing
class Refusals {

    @ExceptionHandler
    ProblemDetail missing(NotThere e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence(e));
    }

    @ExceptionHandler({ IllegalArgumentException.class, IllegalStateException.class })
    ProblemDetail refused(RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence(e));
    }

    /** What a part of the body may be is said by its record. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return e.getRootCause() instanceof IllegalArgumentException cause ? refused(cause) : unexpected();
    }

    @ExceptionHandler({ HttpMediaTypeNotSupportedException.class, MethodArgumentTypeMismatchException.class })
    ProblemDetail unexpected() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "This is not the JSON that was expected.");
    }

    /** The emulator's refusals go on with the whole chat, from the second line on. */
    private static String sentence(Throwable e) {
        String line = Objects.requireNonNullElse(e.getMessage(), "").lines().findFirst().orElse("This cannot be done");
        return StringUtils.capitalize(line) + (line.endsWith(".") ? "" : ".");
    }
}
