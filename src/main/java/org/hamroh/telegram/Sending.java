package org.hamroh.telegram;

import java.util.List;
import java.util.OptionalLong;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Parcel;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.CopyMessage;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;
import org.jspecify.annotations.Nullable;

/** Turns a parcel into a call. Texts go without a parse mode: nothing that people write can change how it looks. */
record Sending(String name, PartialBotApiMethod<?> method) {

    static Sending of(Parcel parcel) {
        return switch (parcel) {
        case Parcel.Message message -> new Sending("sendMessage", message(message));
        case Parcel.Edit edit -> new Sending("editMessageText",
                EditMessageText.builder().chatId(edit.to().id()).messageId(Math.toIntExact(edit.message()))
                        .text(edit.text()).linkPreviewOptions(noPreview()).replyMarkup(inline(edit.keyboard()))
                        .build());
        case Parcel.Copy copy -> new Sending("copyMessage", copy(copy));
        case Parcel.Withdraw withdraw -> new Sending("deleteMessage",
                new DeleteMessage(Long.toString(withdraw.to().id()), Math.toIntExact(withdraw.message())));
        case Parcel.Delete delete -> new Sending("deleteMessages",
                new DeleteMessages(Long.toString(delete.to().id()),
                        delete.messages().stream().map(Math::toIntExact).toList()));
        case Parcel.Typing typing -> new Sending("sendChatAction",
                SendChatAction.builder().chatId(typing.to().id()).action(ActionType.TYPING.toString()).build());
        case Parcel.Reaction reaction -> new Sending("setMessageReaction",
                SetMessageReaction.builder().chatId(reaction.to().id())
                        .messageId(Math.toIntExact(reaction.message()))
                        .reactionTypes(List.of(ReactionTypeEmoji.builder().emoji(reaction.emoji()).build())).build());
        case Parcel.Menu menu when menu.commands().isEmpty() -> new Sending("deleteMyCommands",
                new DeleteMyCommands(in(menu), ""));
        case Parcel.Menu menu -> new Sending("setMyCommands",
                SetMyCommands.builder().commands(Greeting.menu(menu.commands())).scope(in(menu)).build());
        case Parcel.Sweep sweep -> throw new IllegalArgumentException("it makes deletes, it is none");
        case Parcel.PressAnswer answer -> new Sending("answerCallbackQuery", answer(answer));
        };
    }

    private static BotCommandScopeChat in(Parcel.Menu menu) {
        return new BotCommandScopeChat(Long.toString(menu.to().id()));
    }

    private static SendMessage message(Parcel.Message message) {
        var builder = SendMessage.builder().chatId(message.to().id()).text(message.text())
                .linkPreviewOptions(noPreview()).replyMarkup(keyboard(message.keyboard()));
        if (message.silent())
            builder.disableNotification(true);
        if (message.kept())
            builder.protectContent(true);
        message.answers().ifPresent(id -> builder.replyParameters(reply(id)));
        return builder.build();
    }

    /** A caption is always given anew, even an empty one: the one there was carries names and links along. */
    private static CopyMessage copy(Parcel.Copy copy) {
        var builder = CopyMessage.builder().chatId(copy.to().id()).fromChatId(copy.from().id())
                .messageId(Math.toIntExact(copy.message()));
        copy.caption().ifPresent(builder::caption);
        if (copy.kept())
            builder.protectContent(true);
        copy.answers().ifPresent(id -> builder.replyParameters(reply(id)));
        return builder.build();
    }

    private static ReplyParameters reply(long message) {
        return ReplyParameters.builder().messageId(Math.toIntExact(message)).allowSendingWithoutReply(true).build();
    }

    private static AnswerCallbackQuery answer(Parcel.PressAnswer answer) {
        var builder = AnswerCallbackQuery.builder().callbackQueryId(answer.press());
        if (!answer.text().isEmpty())
            builder.text(cut(answer.text()))
                    .showAlert(true);
        if (!answer.link().isEmpty())
            builder.url(answer.link());
        return builder.build();
    }

    /** Not through a character of two halves. */
    private static String cut(String text) {
        if (text.length() <= Limits.PRESS_TEXT)
            return text;
        int end = Character.isHighSurrogate(text.charAt(Limits.PRESS_TEXT - 1))
                ? Limits.PRESS_TEXT - 1
                : Limits.PRESS_TEXT;
        return text.substring(0, end);
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }

    private static @Nullable ReplyKeyboard keyboard(Keyboard keyboard) {
        return switch (keyboard) {
        case Keyboard.None none -> null;
        case Keyboard.Gone gone -> new ReplyKeyboardRemove(true);
        case Keyboard.Buttons buttons -> inline(buttons);
        case Keyboard.Keys keys -> ReplyKeyboardMarkup.builder()
                .keyboard(keys.rows().stream().map(row -> new KeyboardRow(row.toArray(String[]::new))).toList())
                .resizeKeyboard(true).isPersistent(true).build();
        };
    }

    private static @Nullable InlineKeyboardMarkup inline(Keyboard keyboard) {
        return keyboard instanceof Keyboard.Buttons buttons
                ? new InlineKeyboardMarkup(buttons.rows().stream().map(Sending::row).toList())
                : null;
    }

    private static InlineKeyboardRow row(List<Keyboard.Button> buttons) {
        return new InlineKeyboardRow(buttons.stream().map(
                b -> InlineKeyboardButton.builder().text(b.label()).callbackData(b.data()).build()).toList());
    }

    static OptionalLong messageId(Reply.Good good) {
        var id = good.result().path("message_id");
        return id.isIntegralNumber() ? OptionalLong.of(id.longValue()) : OptionalLong.empty();
    }
}
