/// What AEs and coordinators are told of a reference's engagement.
extension LetterPattern {
    static let referenceAccepted = LetterPattern(
        "Reference found", "A reference says yes.", to: .ae,
        fields: [.prospect, .reference, .referenceFirstName, .referenceRole, .account, .engagement],
        subject: "{reference} will speak with {prospect}",
        body: """
            {reference}, {reference.role}, agreed to a {engagement}.

            Your move: introduce them to each other within a business day. The mail is prepared.
            """)

    static let askAccepted = LetterPattern(
        "Ask accepted", "A reference says yes.", to: .coordinator,
        fields: [.prospect, .reference, .account, .ae],
        subject: "{reference} said yes to {prospect}",
        body: "{reference} accepted. {ae} was asked to make the introduction.")

    static let askDeclined = LetterPattern(
        "Ask declined", "A reference says no.", to: .coordinator,
        fields: [.prospect, .reference, .account, .reason],
        subject: "{reference} declined {prospect}",
        body: """
            {reference} declined: {reason}

            Your move: ask the next on the shortlist.
            """)

    static let timeProposed = LetterPattern(
        "Another time proposed", "A reference would say yes, at another time.", to: .coordinator,
        fields: [.prospect, .reference, .referenceFirstName, .account, .note],
        subject: "{reference} proposes another time for {prospect}",
        body: """
            {reference} would speak with {prospect}, at another time:

            {note}

            Your move: the ask is still open and does not lapse meanwhile. Answer this mail to reach \
            {reference.firstName}; record the yes once you two agree.
            """)

    static let referenceWithdrew = LetterPattern(
        "Reference lost", "A reference who had said yes can’t after all.", to: .ae,
        fields: [.prospect, .reference, .account, .reason],
        subject: "{reference} can't speak with {prospect} after all",
        body: """
            {reference} had agreed but can't: {reason}

            We are looking for somebody else.
            """)

    static let askUnanswered = LetterPattern(
        "Ask unanswered", "An ask was not answered, not even after a reminder, and was taken back.",
        to: .coordinator, fields: [.prospect, .reference, .account, .nextMove],
        subject: "No answer from {reference}: {prospect}",
        body: """
            {reference} of {account} did not answer, not even after a reminder. The ask was taken back and the slot is \
            free again.

            {nextMove}
            """)
}
