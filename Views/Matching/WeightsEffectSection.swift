package import Domain

/// What the weights that stand in the form would do to the ranking of the latest request, before they are saved.
package struct WeightsEffectSection: Sendable {
    /// One position of the ranking: who stands there now, and who would.
    struct Row: Sendable {
        let position: Int
        let before: Entry?
        let after: Entry?
        let move: String
    }

    /// A reference at one position of one of the orders.
    struct Entry: Sendable {
        let name: String
        let path: Path
        /// "82 fit + 40 rest".
        let points: String
    }

    /// The request behind it, nil while there is none.
    let request: ActionLink?
    let rows: [Row]
    let sentence: String

    /// While nobody has filed a request there is nothing to rank for.
    package static let nothing = WeightsEffectSection(
        request: nil, rows: [], sentence: "No request has been filed yet, so there is no ranking to change.")

    private init(request: ActionLink?, rows: [Row], sentence: String) {
        self.request = request
        self.rows = rows
        self.sentence = sentence
    }

    package init(
        _ shift: RankingShift, of request: Request, references: [ID<Reference>: Reference], tenant: Slug
    ) {
        self.request = ActionLink(request.wish.prospect.name, .coordinator(tenant, .request(request.id)))
        func entry(_ line: RankingShift.Line?) -> Entry? {
            guard let line, let reference = references[line.standing.reference] else { return nil }
            return Entry(
                name: reference.contact.name, path: .coordinator(tenant, .reference(reference.id)),
                points: "\(line.standing.fit) fit + \(line.standing.restPoints) rest")
        }
        rows = (0..<max(shift.before.count, shift.after.count)).map { index in
            let after = index < shift.after.count ? shift.after[index] : nil
            return Row(
                position: index + 1, before: entry(index < shift.before.count ? shift.before[index] : nil),
                after: entry(after), move: after?.move ?? "")
        }
        sentence = shift.sentence
    }
}

extension RankingShift.Line {
    /// How far somebody of the new order has come: "up 3, from 4".
    fileprivate var move: String {
        guard let elsewhere else { return "new" }
        switch elsewhere - position {
        case 0: return "stays"
        case let steps where steps > 0: return "up \(steps), from \(elsewhere)"
        case let steps: return "down \(-steps), from \(elsewhere)"
        }
    }
}

extension RankingShift {
    fileprivate var sentence: String {
        if after.isEmpty { return "Nobody may be asked for it today, so there is no order to change." }
        if moved == 0 { return "Nobody of the first \(after.count) moves." }
        let places = "\(moved) of the first \(after.count) places change"
        return entered == 0
            ? "\(places); the same people stand on them."
            : "\(places); \(entered) \(entered == 1 ? "reference comes" : "references come") in from below."
    }
}
