package org.hamroh.desk;

import org.hamroh.channel.Timer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskSetup {

    @Bean
    Timer groupWatch(DeskGroup group, Cards cards) {
        return now -> {
            group.watch(now);
            cards.catchUp(now);
        };
    }

    @Bean
    Timer digestRenewal(Digest digest) {
        return digest::renew;
    }

    @Bean
    Timer hearingPush(Hearing hearing) {
        return hearing::push;
    }

    @Bean
    Timer answersWatch(Calling calling) {
        return calling::answersDue;
    }

    @Bean
    Timer takersWatch(Belonging belonging) {
        return belonging::watchTakers;
    }

    @Bean
    Timer purges(Hands hands, Pending pending) {
        return now -> {
            hands.purge(now.minus(Limits.REPLIES));
            pending.purge();
        };
    }
}
