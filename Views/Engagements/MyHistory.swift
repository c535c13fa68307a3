package import Domain
import Foundation

/// All that a reference was ever asked for, and what came of it.
package struct MyHistory: Sendable {
    let frame: Frame
    let slug: Slug
    let clock: ReaderClock
    let lines: [OwnHistoryLine]
    let search: String
    let filter: OwnHistoryFilter?
    let pagination: Pagination

    package init(
        frame: Frame, slug: Slug, clock: ReaderClock, lines: [OwnHistoryLine], search: String,
        filter: OwnHistoryFilter?, pagination: Pagination
    ) {
        self.frame = frame
        self.slug = slug
        self.clock = clock
        self.lines = lines
        self.search = search
        self.filter = filter
        self.pagination = pagination
    }

    /// One line of the table.
    struct Row {
        /// Nil for what was before the program was kept here.
        let page: Path?
        let prospect: String
        let type: String
        let when: String
        let state: StatusBadge
        let outcome: String
    }

    var isFiltered: Bool { !search.isEmpty || filter != nil }

    var filters: FilterBar {
        FilterBar(
            action: path(.history(.none)), search: search, searchLabel: "Search prospects",
            filters: [
                Filter(
                    "Show", name: "part", value: filter?.rawValue ?? "", everything: "Everything",
                    choices: OwnHistoryFilter.allCases.map { FieldChoice($0.rawValue, $0.title) })
            ], clear: isFiltered ? path(.history(.none)) : nil)
    }

    var rows: [Row] { lines.map { row($0) } }

    var empty: EmptyState {
        isFiltered
            ? EmptyState("Nothing matches", sentence: "Search for less, or show everything.")
            : EmptyState(
                "No history yet", sentence: "Whatever you are asked for stands here, with what came of it.")
    }

    func path(_ path: ReferencePath) -> Path { .reference(slug, path) }

    private func row(_ line: OwnHistoryLine) -> Row {
        let day = line.at.map { Day(of: $0, in: clock.zone) } ?? line.day
        return Row(
            page: line.engagement.map { path(.engagement($0)) },
            prospect: line.prospectName.isEmpty ? "Before this program" : line.prospectName,
            type: line.type.title, when: day.map { clock.day($0) } ?? "",
            state: line.state.map { StatusBadge(toReference: $0) } ?? StatusBadge("Took place", tone: .good),
            outcome: outcome(line))
    }

    private func outcome(_ line: OwnHistoryLine) -> String {
        switch line.state {
        case nil, .declined, .missed, .cancelled: return line.remark
        case .tookPlace, .thanked:
            let news =
                switch line.deal {
                case .won: "The deal was won."
                case .lost: "The deal was lost."
                case .prospecting, .engaging, nil: ""
                }
            return [line.valueReturn.isEmpty ? "" : "In return: \(line.valueReturn)", news]
                .filter { !$0.isEmpty }.joined(separator: " · ")
        case .shortlisted, .asked, .accepted, .introduced, .scheduled, .lapsed: return ""
        }
    }
}
