import Domain

/// An import's report for people.
extension ImportReport {
    /// Problems and words that are written out of each file.
    private static let most = 20

    func text(isRehearsal: Bool) -> String {
        let rows = files.map { file in
            guard let kind = file.kind else { return [file.file, "left out: a data dictionary"] }
            return [file.file, kind]
                + [file.added, file.updated, file.unchanged, file.refused].map(Self.grouped)
        }
        let table = TextTable(
            heads: ["File", "Holds", "Added", "Updated", "Unchanged", "Refused"], rows: rows)
        let head = isRehearsal ? "Nothing is changed; this is what would happen in \(tenant).\n\n" : ""
        return head + table.text + files.map(remarks).joined() + "\n\n" + figures.text
    }

    private func remarks(_ file: File) -> String {
        var lines: [String] = []
        if let fault = file.fault { lines.append(fault) }
        for problem in file.problems.prefix(Self.most) {
            let place = problem.column.isEmpty ? "" : ", \(problem.column)"
            let value = problem.value.isEmpty ? "" : " “\(problem.value)”"
            let kept = problem.row == "taken" ? " (the row is taken all the same)" : ""
            lines.append("\(file.file), line \(problem.line)\(place)\(value): \(problem.reason)\(kept)")
        }
        if file.problems.count > Self.most {
            lines.append(
                "\(file.file): \(file.problems.count - Self.most) more of these; --json lists them all.")
        }
        for word in file.unmapped.prefix(Self.most) {
            let hint = word.suggestion.map { ", probably \($0)" } ?? ""
            lines.append(
                "\(file.file): the \(word.subject) “\(word.text)” is not known yet (\(word.rows) rows\(hint))"
            )
        }
        return lines.isEmpty ? "" : "\n\n" + lines.joined(separator: "\n")
    }

    static func grouped(_ number: Int) -> String { Money.grouped(Int64(number)) }
}

extension ImportReport.Figures {
    fileprivate var text: String {
        let grouped = ImportReport.grouped
        let rows: [[String]] = [
            ["accounts", grouped(accounts)], ["products", grouped(products)],
            ["sales agents", grouped(salesAgents)], ["references", grouped(references)],
            [
                "opportunities",
                "\(grouped(opportunities)) = \(grouped(won)) won + \(grouped(lost)) lost + \(grouped(engaging)) engaging "
                    + "+ \(grouped(prospecting)) prospecting",
            ],
            ["win rate of closed deals", winRate],
            ["won value", "\(Money(minor: wonMinor, currency: currency).spelled)"],
            ["last close date", lastClose ?? "none"],
        ]
        return TextTable(heads: ["On record now", ""], rows: rows).text
    }
}
