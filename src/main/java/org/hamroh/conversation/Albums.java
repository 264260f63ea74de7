package org.hamroh.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.vault.Tag;
import org.springframework.stereotype.Component;

/** What is sent together comes as several messages; it is answered once. */
@Component
class Albums {

    private record Album(Tag chat, String name) {
    }

    private final Cache<Album, String> first = Caffeine.newBuilder().maximumSize(Limits.CHATS_COUNTED).build();

    /** Whether it came alone, or is the one of its album that is answered; the same again when it is worked on again. */
    boolean isAnswered(Content.Media media, Incoming in) {
        return media.album().isEmpty()
                || first.get(new Album(in.chat(), media.album()), album -> in.key()).equals(in.key());
    }
}
