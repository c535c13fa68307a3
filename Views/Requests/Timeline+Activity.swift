package import Domain

extension Timeline {
    /// What happened, and what became of the mail about it, newest first.
    package init(_ activity: [Activity], mailings: [Mailing] = [], clock: ReaderClock) {
        let done = activity.reversed().map { line in
            (
                at: line.at,
                entry: TimelineEntry(
                    when: clock.time(line.at), moment: ReaderClock.iso(line.at), who: line.actorName,
                    sentence: line.sentence, detail: line.detail.isEmpty ? nil : line.detail,
                    tone: line.kind.tone)
            )
        }
        let all = mailings.map { (at: $0.at, entry: $0.entry) } + done
        self.init(all.sorted { $0.at > $1.at }.map(\.entry))
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
