package org.hamroh.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A phone on the page, or the operators' group, used as a finger uses it. */
record Handset(Page page, String id) {

    /** Milliseconds; a loaded machine needs them, and what comes sooner is seen sooner. */
    private static final double PATIENCE = 30_000;

    void starts() {
        screen().locator("button.start").click();
    }

    /** The newest button with exactly this label below a message. */
    void presses(String label) {
        Locator button = named(screen().locator("[role=log]"), label).last();
        assertThat(button).isVisible(patiently());
        button.click();
    }

    /** A key of the keyboard below the chat. */
    void key(String label) {
        named(screen().locator(".keys"), label).click();
    }

    void writes(String text) {
        screen().locator("[name=text]").fill(text);
        screen().locator("[name=text]").press("Enter");
    }

    /** From the paperclip. */
    void attaches(String label) {
        screen().locator("form button[aria-haspopup=menu]").last().click();
        chooses(label);
    }

    /** From the menu of commands. */
    void commands(String description) {
        screen().locator(".menu-button").click();
        chooses(description);
    }

    /** One of the switches beside the phone. */
    void switches(String label) {
        screen().locator(".outside button").click();
        chooses(label);
    }

    private static Locator named(Locator within, String label) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    private void chooses(String label) {
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(label)).or(page.getByRole(
                AriaRole.MENUITEMCHECKBOX, new GetByRoleOptions().setName(label))).first().click();
    }

    Handset sees(String text) {
        assertThat(bubble(text).last()).isVisible(patiently());
        return this;
    }

    Locator bubble(String text) {
        return screen().locator("[role=log] li").filter(new FilterOptions().setHasText(text));
    }

    Locator bubbles() {
        return screen().locator("[role=log] li[data-message]");
    }

    Locator screen() {
        return page.locator("#" + id);
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(PATIENCE);
    }
}
