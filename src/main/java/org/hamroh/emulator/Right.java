package org.hamroh.emulator;

import java.util.Locale;

/** What an administrator may do; the constant's name is the Bot API's field without {@code can_}. */
public enum Right {
    MANAGE_CHAT,
    DELETE_MESSAGES,
    MANAGE_VIDEO_CHATS,
    RESTRICT_MEMBERS,
    PROMOTE_MEMBERS,
    CHANGE_INFO,
    INVITE_USERS,
    POST_STORIES,
    EDIT_STORIES,
    DELETE_STORIES,
    PIN_MESSAGES;

    String field() {
        return "can_" + name().toLowerCase(Locale.ROOT);
    }
}
