import Domain
import Foundation
import GRDB

/// Statements with bound values, prepared once a connection.
extension Database {
    func rows(_ sql: SQL) throws -> [Row] {
        try SQLRequest<Row>(literal: sql, cached: true).fetchAll(self)
    }

    /// Each row as it is read, which spares a copy of it: for the pages that are asked for most.
    ///
    /// - Parameter value: may not keep the row, which is the next one after it returns.
    func rows<Value>(_ sql: SQL, as value: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        let cursor = try SQLRequest<Row>(literal: sql, cached: true).fetchCursor(self)
        while let row = try cursor.next() { values.append(try value(row)) }
        return values
    }

    func row(_ sql: SQL) throws -> Row? {
        try SQLRequest<Row>(literal: sql, cached: true).fetchOne(self)
    }

    func value<Value: DatabaseValueConvertible>(_ sql: SQL) throws -> Value? {
        try SQLRequest<Value>(literal: sql, cached: true).fetchOne(self)
    }

    func values<Value: DatabaseValueConvertible>(_ sql: SQL) throws -> [Value] {
        try SQLRequest<Value>(literal: sql, cached: true).fetchAll(self)
    }

    func change(_ sql: SQL) throws {
        let (text, arguments) = try sql.build(self)
        try cachedStatement(sql: text).execute(arguments: arguments)
    }
}

/// How the field's values stand in a column: identities as integers, moments as whole seconds since 1970 in UTC, days as
/// ISO 8601 text, lists of names as lines of one text.
extension Row {
    func id<Thing>(_ column: String) -> ID<Thing> { ID(self[column]) }

    func optionalID<Thing>(_ column: String) -> ID<Thing>? {
        (self[column] as Int64?).map { ID($0) }
    }

    func moment(_ column: String) -> Date { Date(timeIntervalSince1970: Double(self[column] as Int64)) }

    func optionalMoment(_ column: String) -> Date? {
        (self[column] as Int64?).map { Date(timeIntervalSince1970: Double($0)) }
    }

    func optionalDay(_ column: String) -> Day? { (self[column] as String?).flatMap { Day(iso: $0) } }

    func day(_ column: String) throws -> Day {
        guard let day = optionalDay(column) else { throw StoreFault.unreadable(column: column) }
        return day
    }

    /// One of our own enumerations; the table's CHECK holds the same names.
    func choice<Choice: RawRepresentable>(_ column: String) throws -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: self[column]) else { throw StoreFault.unreadable(column: column) }
        return choice
    }

    func optionalChoice<Choice: RawRepresentable>(_ column: String) -> Choice?
    where Choice.RawValue == String {
        (self[column] as String?).flatMap { Choice(rawValue: $0) }
    }

    func mail(_ column: String) throws -> MailAddress {
        guard let mail = MailAddress(self[column]) else { throw StoreFault.unreadable(column: column) }
        return mail
    }

    func lines(_ column: String) -> [String] {
        (self[column] as String).split(separator: "\n").map(String.init)
    }
}

extension Date {
    /// Whole seconds since 1970, as columns keep moments.
    var seconds: Int64 { Int64(timeIntervalSince1970.rounded(.down)) }
}

extension [String] {
    /// The names as lines of one text; line breaks inside a name become spaces, so that none becomes two.
    var asLines: String {
        map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "\n")
    }
}
