package org.hamroh.rehearsal;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the page in a sentence (the {@code detail} of RFC 9457) why nothing was done. */
@RestControllerAdvice(basePackageClasses = Refusals.class)
@WhileRehearsing
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    ProblemDetail missing(NotThere e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence(e));
    }

    @ExceptionHandler
    ProblemDetail refused(Refused e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence(e));
    }

    /** What a part of the body may be is said by its record. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return e.getRootCause() instanceof Refused cause ? refused(cause) : unexpected();
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ProblemDetail unexpected() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "This is not the JSON that was expected.");
    }

    /** A fault of our own. Its message may quote what somebody wrote, so that only its place is logged. */
    @ExceptionHandler
    ProblemDetail failed(RuntimeException e) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        StackTraceElement[] trace = root.getStackTrace();
        LOG.error("the rehearsal failed: {}{}", root.getClass().getName(), trace.length == 0 ? "" : " at " + trace[0]);
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
                "The rehearsal itself failed at this; its log says where.");
    }

    private static String sentence(Throwable e) {
        String sentence = Objects.requireNonNullElse(e.getMessage(), "");
        return StringUtils.capitalize(sentence) + (sentence.endsWith(".") ? "" : ".");
    }
}
