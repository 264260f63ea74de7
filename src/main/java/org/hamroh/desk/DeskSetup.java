package org.hamroh.desk;

import org.hamroh.channel.Timer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskSetup {

    @Bean
    Timer repliesPurge(Hands hands) {
        return now -> hands.purge(now.minus(Limits.REPLIES));
    }
}
