package org.hamroh.conversation;

import java.nio.file.Path;
import java.time.InstantSource;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Timer;
import org.hamroh.directory.NumberReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConversationSetup {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationSetup.class);

    @Bean
    DialogsFolder dialogsFolder(@Value("${hamroh.dialogs}") Path folder, @Value("${hamroh.data}") Path data,
            InstantSource clock, NumberReports reports) {
        return new DialogsFolder(folder, data, clock, reports::isDoubted);
    }

    @Bean
    Dialogs dialogs(DialogsFolder folder, InstantSource clock) {
        Edition first = folder.first(clock.instant());
        if (!first.unreviewed().isEmpty())
            LOG.info("not reviewed by a native speaker: texts in {}", String.join(", ", first.unreviewed()));
        return new Dialogs(first);
    }

    /** What is past its time is cleared as time goes on. */
    @Bean
    Timer requestsPurge(Requests requests) {
        return now -> requests.purge();
    }
}
