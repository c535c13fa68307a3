/// The members of a tier against the size aimed at: a bar, a stroke where the aim begins, and the same in words.
struct PoolBar: Sendable {
    let members: Int
    let minimum: Int
    let maximum: Int?

    var tone: Tone { isShort || isOver ? .warn : .accent }

    var sentence: String {
        let aim = maximum.map { "\(minimum)–\($0)" } ?? "\(minimum) or more"
        if isShort { return "\(members) of \(aim) aimed at: \(minimum - members) to find" }
        if isOver, let maximum { return "\(members) of \(aim) aimed at: \(members - maximum) too many" }
        return "\(members) of \(aim) aimed at"
    }

    /// The drawing is 118 units wide and ends with the size aimed at, or with the members where there are more.
    var filled: Int { 118 * members / scale }

    /// Where the aim begins, kept inside the drawing.
    var mark: Int { min(1 + 118 * minimum / scale, 117) }

    private var isShort: Bool { members < minimum }
    private var isOver: Bool { maximum.map { members > $0 } ?? false }
    private var scale: Int { max(1, max(members, maximum ?? minimum)) }
}
