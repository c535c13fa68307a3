package import Domain

/// The fields of the form that pauses a clock.
package enum PauseField {
    package static let reason = "pause-reason"
    package static let until = "pause-until"
    package static let words = "pause-words"
    /// Longest remark, in characters.
    package static let longest = 300
}

/// What a coordinator can do about the clock of a request: stop it for a reason, or let it run on.
package struct ClockDesk: Sendable {
    let resumption: ButtonForm?
    let form: ActionForm?

    /// - Parameter tomorrow: by the program's calendar, the first day until which a clock can stand still.
    package init(
        _ request: Request, _ clock: RequestClock, tenant: Slug, tomorrow: Day, sentBack: SentBack
    ) {
        func path(_ action: RequestAction) -> Path {
            .coordinator(tenant, .requestAction(request.id, action))
        }
        let canBePaused = request.isOpen && clock.pause == nil && clock.running.contains(where: \.canBePaused)
        resumption =
            request.isOpen && clock.pause != nil
            ? ButtonForm(
                "Let the clock run on", action: path(.resumption),
                fields: [HiddenField("version", "\(request.version)")]) : nil
        form =
            canBePaused
            ? ActionForm(
                "Pause the clock",
                sentence:
                    "Nothing is due and nobody is reminded until then; the rest of the time runs on after. "
                    + "The AE is told.",
                action: path(.pause), fields: Self.fields(tomorrow, sentBack), version: request.version,
                button: "Pause the clock", sentBack: sentBack) : nil
    }

    private static func fields(_ tomorrow: Day, _ sentBack: SentBack) -> [any View] {
        [
            RadioList(
                "Why", name: PauseField.reason,
                choices: Pause.Reason.allCases.map { FieldChoice($0.rawValue, $0.title.capitalizedFirst) },
                value: sentBack.text(PauseField.reason, or: Pause.Reason.prospect.rawValue),
                error: sentBack.errors[PauseField.reason], isRequired: true),
            DateField(
                "Until", name: PauseField.until,
                value: sentBack.text(PauseField.until, or: tomorrow.adding(days: 6).iso),
                earliest: tomorrow.iso, latest: tomorrow.adding(days: ClockPause.longest - 1).iso,
                hint: "It runs on by itself when that day begins.", error: sentBack.errors[PauseField.until],
                isRequired: true),
            TextField(
                "In a few words", name: PauseField.words, value: sentBack.text(PauseField.words, or: ""),
                hint: "The AE reads it. Needed for another reason.", error: sentBack.errors[PauseField.words],
                maxLength: PauseField.longest),
        ]
    }
}
