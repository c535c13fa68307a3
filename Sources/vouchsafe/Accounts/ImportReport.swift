import Domain
import Foundation
import Store

/// What came of an import: each file's rows, what was refused and why, and what is on record now.
struct ImportReport: Encodable, Sendable {
    let tenant: String
    let files: [File]
    let figures: Figures

    struct File: Encodable, Sendable {
        let file: String
        /// Nil for a file that was left out.
        let kind: String?
        var added = 0
        var updated = 0
        var unchanged = 0
        var refused = 0
        /// Why nothing of it was taken.
        var fault: String?
        var problems: [Problem] = []
        /// Words whose meaning nobody has said yet.
        var unmapped: [Word] = []
    }

    struct Problem: Encodable, Sendable {
        let line: Int
        let column: String
        let value: String
        let reason: String
        /// "refused", or "taken" where the row was taken all the same.
        let row: String
    }

    struct Word: Encodable, Sendable {
        let subject: String
        let text: String
        let rows: Int
        let suggestion: String?
    }

    /// What is on record in the tenant.
    struct Figures: Encodable, Sendable {
        let accounts: Int
        let products: Int
        let salesAgents: Int
        let references: Int
        let opportunities: Int
        let won: Int
        let lost: Int
        let engaging: Int
        let prospecting: Int
        let winRate: String
        /// In the currency's minor units.
        let wonMinor: Int64
        let currency: String
        let lastClose: String?

        init(of tenant: TenantDatabase) async throws {
            let (counts, deals, currency) = try await tenant.read {
                (try $0.recordCounts(), try $0.pipelineFigures(), try $0.program().currency)
            }
            accounts = counts.accounts
            products = counts.products
            salesAgents = counts.salesAgents
            references = counts.references
            opportunities = counts.opportunities
            won = deals.won
            lost = deals.lost
            engaging = deals.engaging
            prospecting = deals.prospecting
            winRate = deals.winRate
            wonMinor = deals.wonMinor
            self.currency = currency
            lastClose = deals.lastClose?.iso
        }
    }
}

extension ImportReport.File {
    init(_ sheet: ImportSheet, _ proposal: ImportProposal, tally: ImportTally, fault: String?) {
        self.init(
            file: sheet.name, kind: sheet.mapping?.kind.rawValue, added: tally.added, updated: tally.updated,
            unchanged: tally.unchanged, refused: proposal.refusedCount, fault: fault)
        problems = proposal.problems.map {
            ImportReport.Problem(
                line: $0.line, column: $0.column, value: $0.value, reason: $0.reason, row: $0.weight.rawValue)
        }
        unmapped = proposal.unmapped.map {
            ImportReport.Word(
                subject: $0.subject.rawValue, text: $0.text, rows: $0.count, suggestion: $0.suggestion)
        }
    }

    static func leftOut(_ name: String) -> Self { Self(file: name, kind: nil) }
}
