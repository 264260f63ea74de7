package org.hamroh.casework;

/** Whether it helped, in the person's own view: the outcome that is counted. */
public enum Helped {
    YES,
    PARTLY,
    NO,
    /** The service could not be reached, or never answered. */
    UNREACHED
}
