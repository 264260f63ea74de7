package org.hamroh.conversation;

import java.util.List;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Referral;
import org.hamroh.casework.Talk;
import org.hamroh.vault.Tag;

/** Port: the people at the other end. Works inside the turn's transaction. */
public interface HumanDesk {

    /**
     * A request was logged or has become more urgent.
     *
     * @param called whether the person asked for somebody: then it rings, however routine it is
     */
    void call(HelpRequest request, boolean called);

    /** Something that stands on the card has changed. */
    void changed(HelpRequest request);

    /** The person wrote. @param danger whether the words sound like danger */
    void hear(HelpRequest request, Talk.Message message, boolean danger);

    /** What the person sent was lost on our side. @param kind as in {@link org.hamroh.casework.Sent} */
    void lost(HelpRequest request, String kind);

    /** What the operator sent could not be shown when the person asked for it. */
    void notShown(HelpRequest request);

    /** Something new about a referral: said to who made it. */
    void referral(HelpRequest request, Referral referral, News news);

    /** What can be new about a referral. */
    enum News {
        AGREED, NOT_NOW, WITHDRAWN, OPENED, OPENED_TWICE, ACCEPTED, DECLINED
    }

    /** The person has taken these messages back; they are out of the talk already. */
    void takenBack(HelpRequest request, List<UUID> messages);

    /** Something the person sent shows who somebody is: it must not stay in an operator's chat. */
    void isDocument(HelpRequest request, UUID message);

    /** The person has erased the request: it can be worked on no more. */
    void erased(HelpRequest request);

    /** A person lets coordinators see words that were not understood. @param phrase stripped of what tells who wrote it */
    void offered(String language, String phrase);

    /** Whether an operator is trying the bot as a person here: then the request is marked as a test. */
    boolean isTrying(Tag chat);

    boolean isOperator(Tag chat);

    /** Whether somebody can be reached now. */
    boolean isAnyoneThere();

    /** Who is on duty for this request. */
    Staffing staffing(HelpRequest request);
}
