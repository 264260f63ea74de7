package org.hamroh.emulator;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What somebody is in a group. */
record Member(ObjectNode user, Status status, Set<Right> rights, boolean anonymous) {

    enum Status {
        CREATOR("creator"), ADMINISTRATOR("administrator"), MEMBER("member"), LEFT("left"), KICKED("kicked");

        private final String word;

        Status(String word) {
            this.word = word;
        }
    }

    static Member creator(ObjectNode user) {
        return new Member(user, Status.CREATOR, EnumSet.allOf(Right.class), false);
    }

    static Member administrator(ObjectNode user, Set<Right> rights, boolean anonymous) {
        return new Member(user, Status.ADMINISTRATOR, Set.copyOf(rights), anonymous);
    }

    static Member member(ObjectNode user) {
        return new Member(user, Status.MEMBER, Set.of(), false);
    }

    static Member left(ObjectNode user) {
        return new Member(user, Status.LEFT, Set.of(), false);
    }

    static Member kicked(ObjectNode user) {
        return new Member(user, Status.KICKED, Set.of(), false);
    }

    long id() {
        return user.path("id").asLong();
    }

    boolean present() {
        return status != Status.LEFT && status != Status.KICKED;
    }

    boolean administers() {
        return status == Status.CREATOR || status == Status.ADMINISTRATOR;
    }

    /** The ChatMember object, with the fields its status requires. */
    ObjectNode json() {
        ObjectNode json = Json.object().put("status", status.word);
        json.set("user", user);
        switch (status) {
        case CREATOR -> json.put("is_anonymous", anonymous);
        case ADMINISTRATOR -> {
            json.put("can_be_edited", false).put("is_anonymous", anonymous);
            for (Right right : Right.values()) {
                json.put(right.field(), rights.contains(right));
            }
        }
        case KICKED -> json.put("until_date", 0);
        case MEMBER, LEFT -> {
        }
        }
        return json;
    }
}
