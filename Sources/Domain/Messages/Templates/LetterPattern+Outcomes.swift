/// The mails after a call: whether it took place, how it was, and what came of it.
extension LetterPattern {
    static let outcomeQuestion = LetterPattern(
        "Did it take place?", "A booked call should be over.", to: .reference,
        fields: [.prospect, .engagement, .call],
        subject: "Did you speak with {prospect}?",
        body: """
            Dear {recipient.firstName},

            Your {engagement} with {prospect} was booked for {call}. Did it take place? One press tells us; you need no \
            password for it.

            Thank you,
            {sender}
            """)

    static let outcomeQuestionForAE = LetterPattern(
        "Did it take place, for the AE", "A booked call should be over.", to: .ae,
        fields: [.prospect, .engagement, .call, .reference, .referenceFirstName, .account],
        subject: "Did {reference} and {prospect} speak?",
        body: """
            The {engagement} was booked for {call}. If you know what became of it, please say so. {reference.firstName} \
            was asked as well: the first answer counts.
            """)

    static let callTookPlace = LetterPattern(
        "Call took place", "Somebody says that a call took place.", to: .coordinator,
        fields: [.prospect, .engagement, .reference, .referenceFirstName, .account, .actor],
        subject: "{reference} and {prospect} have spoken",
        body: """
            {actor} says that the {engagement} took place.

            Your move: thank {reference.firstName} within 24 hours. Everybody was asked how it was.
            """)

    static let callMissed = LetterPattern(
        "Call missed", "Somebody says that a call did not take place.", to: .coordinator,
        fields: [.prospect, .engagement, .reference, .account, .actor, .reason],
        subject: "Missed: {reference} and {prospect}",
        body: """
            {actor} says that the call did not take place: {reason}.

            Your move: find another time, or end the engagement.
            """)

    static let callPutOff = LetterPattern(
        "Call put off", "Somebody says that a call was put off, with no new time yet.", to: .coordinator,
        fields: [.prospect, .engagement, .reference, .account, .actor],
        subject: "Put off: {reference} and {prospect}",
        body: """
            {actor} says that the call was put off and no new time was found yet.

            The two look for one; the clock of the request runs on.
            """)

    static let feedbackByReference = LetterPattern(
        "How was it, for the reference", "A call took place.", to: .reference,
        fields: [.prospect, .engagement],
        subject: "How was your {engagement} with {prospect}?",
        body: """
            Dear {recipient.firstName},

            Thank you for giving {prospect} your time. How was it for you? Two minutes are enough, without a password, \
            and what you say makes the next match better.

            Best wishes,
            {sender}
            """)

    static let feedbackByAE = LetterPattern(
        "How was it, for the AE", "A call took place.", to: .ae,
        fields: [.prospect, .engagement, .reference, .account],
        subject: "How was {reference} for {prospect}?",
        body: """
            {reference} of {account} has spoken with {prospect}.

            Was it the right reference, and did it help? Two minutes are enough; the next match learns from it.
            """)

    static let feedbackByProspect = LetterPattern(
        "How was it, for the prospect", "A call took place.", to: .prospect,
        fields: [.prospect, .engagement, .reference, .referenceFirstName, .referenceRole, .account],
        subject: "How was your {engagement} with {reference}?",
        body: """
            Dear {recipient},

            You spoke with {reference} of {account}. How was it for you? Two minutes are enough, and there is nothing to \
            sign up for.

            Best wishes,
            {sender}
            """)

    static let newsHeld = LetterPattern(
        "News to tell",
        "A deal that references helped with is won by the sales system’s word; they wait for the AE’s.",
        to: .ae,
        fields: [.prospect, .reference],
        subject: "{prospect} is won: may your references know?",
        body: """
            The sales system says that the deal with {prospect} is won.

            {reference} spoke with them and would like to hear what came of it. They do when you say so, in your name.
            """)

    static let newsReminder = LetterPattern(
        "News to tell, again",
        "The AE has not said for a business week whether references may hear that a deal is won. Sent once.",
        to: .ae,
        fields: [.prospect, .reference],
        subject: "Still to be told: {prospect} is won",
        body: """
            {reference} spoke with {prospect} and does not know yet that they chose us.

            One click tells them, in your name. If they are not to know, say so there, and this is the last you hear of it.
            """)

    static let dealNews = LetterPattern(
        "News of the deal",
        "The deal that a reference helped with was won, and the AE does not hold it back.",
        to: .reference, fields: [.prospect, .engagement],
        subject: "{prospect} chose us",
        body: """
            Dear {recipient.firstName},

            You spoke with {prospect} about your experience with us. They have chosen {program}.

            Thank you. It is good to have you on our side.

            {sender}
            """)
}
