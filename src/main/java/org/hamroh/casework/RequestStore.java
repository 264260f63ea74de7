package org.hamroh.casework;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RequestStore extends JpaRepository<HelpRequest, UUID> {

    boolean existsByNumber(String number);

    List<HelpRequest> findByStateOrderByLoggedAt(HelpRequest.State state);

    List<HelpRequest> findByStateAndTakenByOrderByTakenAt(HelpRequest.State state, Long takenBy);
}
