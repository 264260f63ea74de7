package org.hamroh.triage;

/**
 * One thing a person may write, and what a coordinator says it means.
 *
 * @param language the code of the file it stands in
 * @param category the group it stands in there
 * @param tier     1 or 2 for danger, otherwise 0
 */
record Example(String language, String text, Verdict.Kind kind, String category, int tier) {
}
