package org.hamroh.rehearsal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only who calls this machine by its own name. Another site could let its name point here, and its page would
 * then pass for ours in the browser.
 */
@Component
@WhileRehearsing
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnHostOnly extends OncePerRequestFilter {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        if (host != null && OWN.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT)))
            chain.doFilter(request, response);
        else
            response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
    }
}
