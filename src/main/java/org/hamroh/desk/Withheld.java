package org.hamroh.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/**
 * Albums of operators that were refused or asked about: a part that comes later all the same must not reach a person
 * without the others.
 */
@Component
class Withheld {

    private record Album(long operator, String name) {
    }

    private final Cache<Album, Optional<Line>> albums = Caffeine.newBuilder().maximumSize(Limits.ALBUMS).build();

    /** @param question empty if it was refused */
    void part(Operator operator, String album, Optional<Line> question) {
        if (!album.isEmpty())
            albums.put(new Album(operator.id(), album), question);
    }

    boolean isRefused(Operator operator, String album) {
        return Optional.ofNullable(albums.getIfPresent(new Album(operator.id(), album))).filter(Optional::isEmpty)
                .isPresent();
    }

    /** What it was asked about with. */
    Optional<Line> question(Operator operator, String album) {
        return Optional.ofNullable(albums.getIfPresent(new Album(operator.id(), album))).flatMap(asked -> asked);
    }
}
