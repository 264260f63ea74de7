package org.hamroh.emulator;

/** A call that broke the specification, whether Telegram would refuse it or look past it. */
public record Violation(Call call, String what) {

    @Override
    public String toString() {
        return call.method() + ": " + what + " in " + call.params();
    }
}
