import Domain
import Foundation
import GRDB

/// Finds what only the tenant knows to be wrong with rows: a tier it does not have, money it does not count in, an
/// engagement that has not taken place yet.
struct ImportCheck {
    private let tiers: [String]
    private let currency: String
    private let today: Day
    private let columns: [ImportField: String]

    init(_ reading: some TenantReading, columns: [ImportField: String], at now: Date) throws {
        tiers = try reading.tiers().map(\.name)
        let program = try reading.program()
        currency = program.currency
        today = Day(of: now, in: program.timeZone)
        self.columns = columns
    }

    func problems(in rows: ImportRows) -> [ImportProblem] {
        switch rows {
        case .accounts(let rows): rows.compactMap { wrong($0.revenue, .revenue, line: $0.line) }
        case .opportunities(let rows): rows.compactMap { wrong($0.value, .value, line: $0.line) }
        case .products(let rows): rows.compactMap { wrong($0.listPrice, .price, line: $0.line) }
        case .salesTeams: []
        case .references(let rows): rows.flatMap { wrong($0) }
        }
    }

    private func wrong(_ money: Money?, _ field: ImportField, line: Int) -> ImportProblem? {
        guard let money, money.currency != currency else { return nil }
        return problem(
            field, line, money.spelled,
            "The amount is in \(money.currency), and this program counts in \(currency). Convert it in the file."
        )
    }

    private func wrong(_ row: ReferenceRow) -> [ImportProblem] {
        var problems: [ImportProblem] = []
        if let name = row.tierName, !tiers.contains(where: { NameMatch.key($0) == NameMatch.key(name) }) {
            let hint = NameMatch.suggestion(for: name, among: tiers).map { " Did you mean \($0)?" } ?? ""
            problems.append(
                problem(
                    .tier, row.line, name,
                    "There is no such tier; there are \(tiers.joined(separator: ", ")).\(hint)"))
        }
        if let engagement = row.pastEngagements.first(where: { $0.day > today }) {
            problems.append(
                problem(
                    columns[.past] == nil ? .pastDate : .past, row.line, engagement.day.iso,
                    "It is after today, so it has not taken place yet. Leave it out, or correct the date."))
        }
        return problems
    }

    private func problem(_ field: ImportField, _ line: Int, _ value: String, _ reason: String)
        -> ImportProblem
    {
        ImportProblem(line: line, column: columns[field] ?? field.label, value: value, reason: reason)
    }
}
