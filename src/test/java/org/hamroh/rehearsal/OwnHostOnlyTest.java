package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnHostOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]", "[::1]:8080" })
    void thisMachineIsAnsweredUnderItsOwnNames(String host) throws Exception {
        assertThat(answer(host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example",
        "127.0.0.1:8080.evil.example", "192.168.1.7:8080", "" })
    void underAnotherNameItIsNot(String host) throws Exception {
        assertThat(answer(host)).isEqualTo(421);
    }

    @Test
    void withoutANameItIsNot() throws Exception {
        assertThat(answer(new MockHttpServletRequest())).isEqualTo(421);
    }

    private static int answer(String host) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Host", host);
        return answer(request);
    }

    private static int answer(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OwnHostOnly().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
