package import Domain

/// What could not be taken of a file: where it stands and what to do about it; the first of them, and how many in all.
package struct ImportProblemTable: Sendable {
    package static let most = 200

    let problems: [ImportProblem]
    let count: Int
    let download: Path

    package init(_ problems: [ImportProblem], of count: Int, download: Path) {
        self.problems = problems
        self.count = count
        self.download = download
    }

    var summary: String {
        let all = Money.grouped(Int64(count)) + (count == 1 ? " problem" : " problems")
        return problems.count < count ? "The first \(problems.count) of \(all)" : all
    }

    func badge(_ problem: ImportProblem) -> StatusBadge {
        problem.weight == .refused ? StatusBadge("Refused", tone: .bad) : StatusBadge("Taken", tone: .warn)
    }
}
