package org.hamroh.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReferralStore extends JpaRepository<Referral, UUID> {

    List<Referral> findByRequestOrderByDraftedAt(UUID request);

    Optional<Referral> findByLink(String link);

    void deleteByRequestIn(Collection<UUID> requests);
}
