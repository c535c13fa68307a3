package import Domain

extension Timeline {
    /// What happened, newest first.
    package init(_ activity: [Activity], clock: ReaderClock) {
        self.init(
            activity.reversed().map { line in
                TimelineEntry(
                    when: clock.time(line.at), moment: ReaderClock.iso(line.at), who: line.actorName,
                    sentence: line.sentence, detail: line.detail.isEmpty ? nil : line.detail,
                    tone: line.kind.tone)
            })
    }
}

extension Activity.Kind {
    private static let good: Set<Activity.Kind> = [.accepted, .tookPlace, .thanked, .introduced, .booked]
    private static let bad: Set<Activity.Kind> = [
        .declined, .missed, .overridden, .lapsed, .requestWithdrawn,
    ]
    private static let marked: Set<Activity.Kind> = [.asked, .commented, .requestFiled]

    /// Good and bad news stand out; the rest is quiet.
    fileprivate var tone: Tone {
        if Self.good.contains(self) { return .good }
        if Self.bad.contains(self) { return .bad }
        return Self.marked.contains(self) ? .accent : .neutral
    }
}
