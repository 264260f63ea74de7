package org.hamroh.channel;

/** A person's place in a group. */
public enum Membership {
    ADMINISTRATOR, MEMBER, NONE;

    public boolean isMember() {
        return this != NONE;
    }
}
