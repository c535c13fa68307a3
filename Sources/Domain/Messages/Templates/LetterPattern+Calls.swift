/// The mails about a call: when it is, that it moved, and that it is off.
extension LetterPattern {
    static let pickTime = LetterPattern(
        "Pick a time",
        "Prospect and reference were introduced; the prospect gets a link to the reference’s times.",
        to: .prospect, fields: [.prospect, .reference, .referenceFirstName, .referenceRole, .account],
        subject: "Pick a time with {reference}",
        body: """
            Hello {recipient},

            {reference} of {account} has time for you. Pick what suits you, for 30 or 45 minutes, by the clocks of both \
            of you. You can move the call there too; you need no password.

            Best wishes,
            {sender}
            """)

    static let callBooked = LetterPattern(
        "Call booked", "A time for the call is found.", to: .reference,
        fields: [.prospect, .call, .minutes, .place, .aeJoins, .brief],
        subject: "Booked: your call with {prospect}",
        body: """
            Dear {recipient.firstName},

            The call is booked. {call}, {minutes} minutes, with {prospect}.

            {aeJoins}

            Where: {place}

            {brief}

            Thank you,
            {sender}
            """)

    static let callBookedForProspect = LetterPattern(
        "Call booked, for the prospect",
        "A time for the call is found. It goes to whoever comes with them, too.", to: .prospect,
        fields: [
            .prospect, .reference, .referenceFirstName, .referenceRole, .account, .call, .minutes, .place,
        ],
        subject: "Booked: your call with {reference}",
        body: """
            Hello {recipient},

            The call is booked. {call}, {minutes} minutes, with {reference} of {account}.

            Where: {place}

            Best wishes,
            {sender}
            """)

    static let callBookedForAE = LetterPattern(
        "Call booked, for the AE", "A time for the call is found.", to: .ae,
        fields: [.prospect, .reference, .account, .call, .minutes, .place, .aeJoins],
        subject: "Booked: {reference} and {prospect}",
        body: """
            The call is booked. {call}, {minutes} minutes.

            {aeJoins}
            """)

    static let callMoved = LetterPattern(
        "Call moved", "The call was moved to another time.", to: .reference,
        fields: [.prospect, .call, .minutes, .place, .aeJoins, .brief],
        subject: "Moved: your call with {prospect}",
        body: """
            Dear {recipient.firstName},

            The call was moved. {call}, {minutes} minutes, with {prospect}.

            {aeJoins}

            Where: {place}

            {brief}

            Thank you,
            {sender}
            """)

    static let callMovedForProspect = LetterPattern(
        "Call moved, for the prospect",
        "The call was moved to another time. It goes to whoever comes with them, too.", to: .prospect,
        fields: [
            .prospect, .reference, .referenceFirstName, .referenceRole, .account, .call, .minutes, .place,
        ],
        subject: "Moved: your call with {reference}",
        body: """
            Hello {recipient},

            The call was moved. {call}, {minutes} minutes, with {reference} of {account}.

            Where: {place}

            Best wishes,
            {sender}
            """)

    static let callMovedForAE = LetterPattern(
        "Call moved, for the AE", "The call was moved to another time.", to: .ae,
        fields: [.prospect, .reference, .account, .call, .minutes, .place, .aeJoins],
        subject: "Moved: {reference} and {prospect}",
        body: """
            The call was moved. {call}, {minutes} minutes.

            {aeJoins}
            """)

    static let callWithoutAE = LetterPattern(
        "Call without the AE", "The prospect would like to talk without the AE after all.", to: .ae,
        fields: [.prospect, .reference, .account],
        subject: "Off your calendar: {prospect}",
        body: "{prospect} would like to talk without you; the call itself stands.")

    static let callBrief = LetterPattern(
        "Brief before the call", "The day before a call.", to: .reference,
        fields: [.prospect, .call, .minutes, .place, .brief],
        subject: "Your call with {prospect}",
        body: """
            Dear {recipient.firstName},

            Your call with {prospect} is near: {call}, {minutes} minutes.

            Where: {place}

            To have at hand: {brief}

            Thank you,
            {sender}
            """)

    static let callOff = LetterPattern(
        "Call off", "A booked call does not take place. It goes to everyone who was invited.", to: .everybody,
        fields: [.prospect, .reference, .account, .change],
        subject: "Off: the call between {prospect} and {account}",
        body: """
            {change}

            Best wishes,
            {sender}
            """)

    static let callOffByProspect = LetterPattern(
        "Call off, by the prospect", "A prospect calls off a booked call.", to: .coordinator,
        fields: [.prospect, .reference, .account, .ae, .reason],
        subject: "{prospect} called off the call with {reference}",
        body: """
            Their reason: {reason}

            Your move: see with {ae} whether the request goes on.
            """)
}
