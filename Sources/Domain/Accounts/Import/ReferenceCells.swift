extension RowCells {
    mutating func mail() -> MailAddress? {
        guard let text = required(.mail) else { return nil }
        if let address = MailAddress(text) { return address }
        report(.mail, "It is not a mail address. Write one address, as helen@example.com.")
        return nil
    }

    mutating func engagementTypes() -> [EngagementType] {
        var types: [EngagementType] = []
        for word in list(.types) {
            guard let type = type(word, .types) else { continue }
            if !types.contains(type) { types.append(type) }
        }
        return types
    }

    /// Those of the cell `2026-02-03 phone call; 2026-05-11 site visit` and the one of the row's own columns. A
    /// day without a type was a phone call, as most are.
    mutating func pastEngagements() -> [ReferenceRow.PastEngagement] {
        var engagements: [ReferenceRow.PastEngagement] = []
        if let text = text(.past) {
            for entry in RowCells.entries(text) {
                let parts = RowCells.dayAndType(entry)
                guard let day = day(parts.day, .past) else { continue }
                guard let type = parts.type.isEmpty ? .phoneCall : type(parts.type, .past) else { continue }
                engagements.append(ReferenceRow.PastEngagement(day: day, type: type))
            }
        }
        let word = text(.pastType)
        if let day = day(.pastDate) {
            if let type = word.map({ type($0, .pastType) }) ?? .phoneCall {
                engagements.append(ReferenceRow.PastEngagement(day: day, type: type))
            }
        } else if word != nil, has(.pastDate), isTakeable {
            report(
                .pastDate, "An engagement has a type but no date. Write when it took place, as 2026-03-31.")
        }
        return engagements
    }

    /// Parted by semicolons or bars where there are any, by commas otherwise; none twice.
    mutating func list(_ field: ImportField) -> [String] {
        guard let text = text(field) else { return [] }
        var list: [String] = []
        let hasStrong = text.utf8.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }
        for part in text.split(whereSeparator: { hasStrong ? $0 == ";" || $0 == "|" : $0 == "," }) {
            let word = CSVDocument.trimmed(String(part))
            if !word.isEmpty, !list.contains(where: { NameMatch.key($0) == NameMatch.key(word) }) {
                list.append(word)
            }
        }
        return list
    }

    static func entries(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == ";" || $0 == "|" || $0 == "," })
            .map { CSVDocument.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// `2026-02-03 phone call` and `2026-02-03: phone call` in two.
    static func dayAndType(_ entry: String) -> (day: String, type: String) {
        guard let space = entry.firstIndex(where: { $0 == " " || $0 == ":" }) else { return (entry, "") }
        return (String(entry[..<space]), CSVDocument.trimmed(String(entry[entry.index(after: space)...])))
    }

    private mutating func type(_ word: String, _ field: ImportField) -> EngagementType? {
        if let type = ReferenceRow.engagementType(named: word) { return type }
        report(
            field,
            "It is no engagement type. Write phone call, video call, site visit, event, advisory board or written.",
            value: word)
        return nil
    }
}
