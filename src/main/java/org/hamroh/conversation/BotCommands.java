package org.hamroh.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hamroh.channel.Commands;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** The commands in the person's menu, in every language that is offered. */
@Component
class BotCommands implements Commands {

    private static final Map<String, Line> COMMANDS = new LinkedHashMap<>();
    static {
        COMMANDS.put("start", Line.COMMAND_START);
        COMMANDS.put("menu", Line.COMMAND_MENU);
        COMMANDS.put("language", Line.COMMAND_LANGUAGE);
        COMMANDS.put("status", Line.COMMAND_STATUS);
        COMMANDS.put("help", Line.COMMAND_HELP);
        COMMANDS.put("hide", Line.COMMAND_HIDE);
        COMMANDS.put("forget", Line.COMMAND_FORGET);
    }

    private final Dialogs dialogs;

    BotCommands(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** Telegram knows languages by two letters: of several scripts of one, the first is offered. */
    @Override
    public Map<String, Map<String, String>> byLanguage() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        all.put("", described(dialogs.base()));
        for (String language : dialogs.languages())
            all.putIfAbsent(language.substring(0, 2), described(language));
        return all;
    }

    private Map<String, String> described(String language) {
        Book book = dialogs.book(language);
        Map<String, String> commands = new LinkedHashMap<>();
        COMMANDS.forEach((command, line) -> commands.put(command, book.line(line)));
        return commands;
    }
}
