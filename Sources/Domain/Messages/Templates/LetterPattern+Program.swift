/// The mails about references, tiers and the people of a program.
extension LetterPattern {
    static let standingChanged = LetterPattern(
        "How things stand with a customer",
        "An account owner says how things stand with a customer with whom something is open.",
        to: .coordinator, fields: [.account, .change, .note, .open, .actor],
        subject: "How things stand with {account}",
        body: """
            {change}.

            {note}

            Open with them:
            {open}

            Nothing was ended. Please decide whether these should go on.
            """)

    static let availabilityChanged = LetterPattern(
        "Reference less available",
        "A reference changes when or for what they may be asked, and something open is in its way.",
        to: .coordinator, fields: [.prospect, .reference, .change, .open],
        subject: "{reference} and {prospect}",
        body: """
            {reference} {change}.

            Open with them: {open}.

            Please see whether the time or the reference has to change.
            """)

    static let referenceWrote = LetterPattern(
        "Note of a reference", "A reference writes to the coordinators about their profile.",
        to: .coordinator, fields: [.reference, .account, .note],
        subject: "{reference} wrote about their profile",
        body: """
            {reference}, {account}, wrote:

            {note}
            """)

    static let tierChanged = LetterPattern(
        "Tier changed", "An administrator of the server changes a tier of the program.", to: .coordinator,
        fields: [.tier, .actor, .change],
        subject: "The tier {tier} has changed",
        body: """
            Dear {recipient.firstName},

            {actor}, an administrator of the server, changed the tier {tier} of your program:

            {change}

            Asks that are open now stay valid. A reference who is over a new limit is off rotation until the window ends.
            """)

    static let access = LetterPattern(
        "Access", "A coordinator lets somebody sign in.", to: .everybody, fields: [.actor, .role, .days],
        subject: "Your access to the reference program of {program}",
        body: """
            Dear {recipient.firstName},

            {actor} gave you access to the reference program of {program} as {role}.
            """,
        standing: """
            The button signs you in. It works once, for {days} days; afterwards ask for a new link on the sign-in page, \
            or choose a password now. If you did not expect it, do nothing: without it nobody gets in.
            """)

    static let invitation = LetterPattern(
        "Invitation of a coordinator", "An administrator of the server invites a coordinator.",
        to: .coordinator, fields: [.actor, .role, .days],
        subject: "You are invited to the reference program of {program}",
        body: """
            Dear {recipient.firstName},

            {actor} invites you as {role} to the customer reference program of {program}.
            """,
        standing: """
            The link signs you in and lets you choose a password. It works once, for {days} days. If you did not expect \
            it, do nothing: without it nobody gets in.
            """)

    static let signInLink = LetterPattern(
        "Link to sign in", "Somebody asks for a link to sign in.", to: .everybody, fields: [],
        subject: "Your link to sign in",
        body: """
            Dear {recipient.firstName},

            Here is the link that signs you in to the reference program of {program}.
            """,
        standing: """
            It works once, for ten minutes. If you did not ask for it, do nothing: without it nobody gets in.
            """)

    static let mailChanged = LetterPattern(
        "Another mail address",
        "A coordinator changes somebody’s mail address. It goes to the address so far.", to: .everybody,
        fields: [.actor, .oldMail, .newMail],
        subject: "Another mail address for the reference program of {program}",
        body: """
            Dear {recipient.firstName},

            {actor} changed your mail address in the reference program of {program} from {oldMail} to {newMail}. You \
            sign in with the new one from now on.
            """, standing: "If you did not expect this, answer this mail.")
}
