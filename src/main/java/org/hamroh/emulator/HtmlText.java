package org.hamroh.emulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Telegram's HTML: a handful of tags, four named entities, everything closed in order. */
record HtmlText(String text, ArrayNode entities) {

    private static final Map<String, String> TAGS = Map.ofEntries(Map.entry("b", "bold"),
            Map.entry("strong", "bold"), Map.entry("i", "italic"), Map.entry("em", "italic"),
            Map.entry("u", "underline"), Map.entry("ins", "underline"), Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"), Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"), Map.entry("span", "spoiler"), Map.entry("code", "code"),
            Map.entry("pre", "pre"), Map.entry("blockquote", "blockquote"), Map.entry("a", "text_link"),
            Map.entry("tg-emoji", "custom_emoji"));

    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\\s+[^<>]*)?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'))?");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|lt|gt|amp|quot);");

    private record Open(String tag, ObjectNode entity) {
    }

    static HtmlText parse(String html) {
        StringBuilder text = new StringBuilder();
        ArrayNode entities = Json.array();
        Deque<Open> open = new ArrayDeque<>();
        for (int at = 0; at < html.length();) {
            char next = html.charAt(at);
            if (next == '<') {
                Matcher tag = TAG.matcher(html).region(at, html.length());
                if (!tag.lookingAt()) {
                    throw unparsed("Unsupported start tag \"\" at byte offset " + bytes(html, at));
                }
                String name = tag.group(2).toLowerCase(Locale.ROOT);
                if (tag.group(1).isEmpty()) {
                    open.push(new Open(name, opened(name, tag.group(3), text.length(), bytes(html, at))));
                } else {
                    close(name, open, text.length(), entities, bytes(html, at));
                }
                at = tag.end();
            } else {
                Matcher entity = ENTITY.matcher(html).region(at, html.length());
                boolean escaped = next == '&' && entity.lookingAt();
                text.append(escaped ? decoded(entity.group(1)) : String.valueOf(next));
                at = escaped ? entity.end() : at + 1;
            }
        }
        if (!open.isEmpty()) {
            throw unparsed("Can't find end tag corresponding to start tag \"" + open.peek().tag() + "\"");
        }
        return new HtmlText(text.toString(), entities);
    }

    private static ObjectNode opened(String tag, String attributes, int offset, int at) {
        String type = TAGS.get(tag);
        if (type == null) {
            throw unparsed("Unsupported start tag \"" + tag + "\" at byte offset " + at);
        }
        ObjectNode entity = Json.object().put("type", type).put("offset", offset);
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        boolean spoiler = false;
        while (attribute.find()) {
            String value = attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
            String decoded = value == null ? "" : unescaped(value);
            switch (tag + " " + attribute.group(1)) {
            case "a href" -> entity.put("url", decoded);
            case "tg-emoji emoji-id" -> entity.put("custom_emoji_id", decoded);
            case "blockquote expandable" -> entity.put("type", "expandable_blockquote");
            case "code class" -> entity.put("language", decoded.replace("language-", ""));
            case "span class" -> spoiler = decoded.equals("tg-spoiler");
            default -> {
            }
            }
        }
        if (tag.equals("span") && !spoiler) {
            throw unparsed("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + at);
        }
        return entity;
    }

    private static void close(String tag, Deque<Open> open, int end, ArrayNode entities, int at) {
        if (open.isEmpty()) {
            throw unparsed("Unexpected end tag at byte offset " + at);
        }
        Open last = open.pop();
        if (!last.tag().equals(tag)) {
            throw unparsed("Unmatched end tag at byte offset " + at + ", expected \"</" + last.tag() + ">\", found \"</"
                    + tag + ">\"");
        }
        int length = end - last.entity().path("offset").asInt();
        boolean linkToNowhere = tag.equals("a") && last.entity().path("url").asString("").isEmpty();
        if (length > 0 && !linkToNowhere) {
            entities.add(last.entity().put("length", length));
        }
    }

    private static String unescaped(String value) {
        return ENTITY.matcher(value).replaceAll(found -> Matcher.quoteReplacement(decoded(found.group(1))));
    }

    private static String decoded(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity, "");
        }
        boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int code = hex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    private static int bytes(String html, int at) {
        return html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Refusal unparsed(String why) {
        return Refusal.broken("can't parse entities: " + why);
    }
}
