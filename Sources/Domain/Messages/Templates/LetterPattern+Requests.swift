/// The mails about a request, to the AE and its coordinator.
extension LetterPattern {
    static let requestFiled = LetterPattern(
        "New request", "An AE submits a request.", to: .coordinator,
        fields: [.prospect, .ae, .request, .neededBy, .wantsToLearn],
        subject: "New request: {prospect}",
        body: """
            {ae} requests {request}, needed by {neededBy}.

            {wantsToLearn}

            Your move: read the profile and set the criteria within four business hours.
            """)

    static let requestWithdrawn = LetterPattern(
        "Request withdrawn", "Somebody withdraws a request that is not needed any more.", to: .everybody,
        fields: [.prospect, .actor, .reason],
        subject: "No longer needed: {prospect}",
        body: """
            {actor} withdrew the request for {prospect}.

            {reason}
            """)

    static let requestFulfilled = LetterPattern(
        "Request fulfilled", "A coordinator closes a request for which a reference spoke.", to: .everybody,
        fields: [.prospect, .actor],
        subject: "Closed: {prospect}",
        body: "The request for {prospect} is fulfilled. Please say how the deal ends.")

    static let requestUnfilled = LetterPattern(
        "No reference found", "A coordinator closes a request for which no reference could be found.",
        to: .everybody, fields: [.prospect, .actor, .reason],
        subject: "Closed: {prospect}",
        body: "The request for {prospect} was closed without a reference: {reason}")

    static let dealWon = LetterPattern(
        "Deal won", "The AE reports that the deal was won.", to: .everybody, fields: [.prospect, .actor],
        subject: "Deal won: {prospect}",
        body: "{actor} reports: the deal with {prospect} was won.")

    static let dealLost = LetterPattern(
        "Deal lost", "The AE reports that the deal was lost.", to: .everybody, fields: [.prospect, .actor],
        subject: "Deal lost: {prospect}",
        body: "{actor} reports: the deal with {prospect} was lost.")

    static let clockPaused = LetterPattern(
        "Clock paused", "Somebody pauses the clock of a request.", to: .everybody,
        fields: [.prospect, .actor, .until, .reason],
        subject: "Paused until {until}: {prospect}",
        body: """
            {actor} paused the request for {prospect} until {until}: {reason}. No due time runs until then.
            """)

    static let clockResumed = LetterPattern(
        "Clock goes on", "Somebody lets the clock of a request run on.", to: .everybody,
        fields: [.prospect, .actor],
        subject: "Goes on: {prospect}",
        body: "{actor} let the request for {prospect} go on. The rest of its time runs from now.")

    static let pauseOver = LetterPattern(
        "Pause is over", "The day has come until which the clock of a request was paused.", to: .everybody,
        fields: [.prospect, .reason],
        subject: "Goes on: {prospect}",
        body: """
            The request for {prospect} was paused until today ({reason}). The rest of its time runs again.
            """)

    static let stepReminder = LetterPattern(
        "Reminder of a step", "A step of a request will be due soon.", to: .everybody,
        fields: [.prospect, .step, .due, .task],
        subject: "Due {due}: {prospect}",
        body: """
            {step} of the request for {prospect} is due {due}.

            What there is to do: {task}.
            """)

    static let stepEscalation = LetterPattern(
        "Overdue step", "A step of a request was not done in time.", to: .everybody,
        fields: [.prospect, .step, .due, .task, .owner],
        subject: "Overdue: {step} for {prospect}",
        body: """
            {step} of the request for {prospect} was due {due} and is not done.

            It is {owner}. What there is to do: {task}. If it has to wait, its coordinator can pause the clock and say \
            why.
            """)

    static let digest = LetterPattern(
        "Daily overview", "On business mornings, to who wants it.", to: .everybody,
        fields: [.counts, .overdue, .dueToday, .paused, .later, .also],
        subject: "Your requests today: {counts}",
        body: """
            Overdue
            {overdue}

            Due today
            {dueToday}

            Paused
            {paused}

            {later}

            {also}
            """,
        standing: "You asked for this overview on business mornings. Under “Your mail” you can end it.")
}
