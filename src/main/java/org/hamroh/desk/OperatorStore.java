package org.hamroh.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OperatorStore extends JpaRepository<Operator, Long> {

    Optional<Operator> findByChat(byte[] chat);

    List<Operator> findByRoleNotOrderById(Operator.Role role);

    List<Operator> findByRoleNotAndReachableTrueOrderById(Operator.Role role);
}
