package org.hamroh.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface RequestStore extends JpaRepository<HelpRequest, UUID> {

    boolean existsByNumber(String number);

    Optional<HelpRequest> findByNumber(String number);

    int countByStateAndTestFalseAndTriageIn(HelpRequest.State state, Set<Triage> triage);

    int countByStateAndTestFalseAndTriageAndLoggedAtBefore(HelpRequest.State state, Triage triage, Instant before);

    List<HelpRequest> findByStateOrderByLoggedAt(HelpRequest.State state);

    List<HelpRequest> findByStateAndTakenByOrderByTakenAt(HelpRequest.State state, Long takenBy);

    List<HelpRequest> findByWordsTrueAndClosedAtBeforeOrderByClosedAt(Instant before, Limit most);

    List<HelpRequest> findByWordsFalseAndClosedAtBeforeOrderByClosedAt(Instant before, Limit most);
}
