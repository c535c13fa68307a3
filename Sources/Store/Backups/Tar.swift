import Foundation

/// Several files in one, as every tar program reads and writes it (POSIX.1-1988, "ustar"): each behind a block of 512
/// bytes with its name and length, and filled up to whole blocks.
package struct Tar {
    private static let block = 512
    /// The longest that eleven octal digits can say.
    private static let longest = 0o77_777_777_777

    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// A file in it.
    package struct Member: Sendable, Hashable {
        package let name: String
        package let bytes: Int
        let offset: UInt64
    }

    /// Writes a new one of these files, which is on disk when this returns.
    package func write(_ files: [(name: String, path: String)]) throws {
        let target = try DiskFile(path).create()
        defer { try? target.close() }
        for (name, file) in files {
            let bytes = DiskFile(file).bytes
            guard bytes <= Self.longest else { throw BackupFault("\(name) is too large for one archive.") }
            try target.write(contentsOf: Self.header(name, bytes))
            try DiskFile(file).pour(into: target)
            let rest = bytes % Self.block
            if rest > 0 { try target.write(contentsOf: Data(count: Self.block - rest)) }
        }
        try target.write(contentsOf: Data(count: 2 * Self.block))
        try target.synchronize()
    }

    /// What is in it, as far as it is plain files.
    ///
    /// - Throws: `BackupFault` when it is no tar, or ends too early.
    package func members() throws -> [Member] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let length = UInt64(DiskFile(path).bytes)
        var (members, offset): ([Member], UInt64) = ([], 0)
        while offset + UInt64(Self.block) <= length {
            try file.seek(toOffset: offset)
            let header = [UInt8](try file.read(upToCount: Self.block) ?? Data())
            if header.allSatisfy({ $0 == 0 }) { break }
            guard let bytes = Self.number(header[124..<136]),
                Self.number(header[148..<156]) == Self.sum(header)
            else { throw BackupFault("It is no archive of vouchsafe: a tar file was expected.") }
            offset += UInt64(Self.block)
            guard UInt64(bytes) <= length - offset else { throw BackupFault("The archive ends too early.") }
            let name = String(decoding: header[..<100].prefix { $0 != 0 }, as: UTF8.self)
            // A plain file; what some programs add to it, such as its times, is left.
            if header[156] == 0x30 || header[156] == 0 {
                members.append(Member(name: name, bytes: bytes, offset: offset))
            }
            offset += UInt64((bytes + Self.block - 1) / Self.block * Self.block)
        }
        return members
    }

    /// Copies a file out of it into a new one.
    package func extract(_ member: Member, to target: String) throws {
        let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? source.close() }
        let copy = try DiskFile(target).create()
        defer { try? copy.close() }
        try source.seek(toOffset: member.offset)
        var left = member.bytes
        while left > 0, let part = try source.read(upToCount: min(left, 1 << 20)), !part.isEmpty {
            try copy.write(contentsOf: part)
            left -= part.count
        }
        guard left == 0 else { throw BackupFault("The archive ends too early.") }
        try copy.synchronize()
    }

    private static func header(_ name: String, _ bytes: Int) -> Data {
        var header = [UInt8](repeating: 0, count: block)
        put(Array(name.utf8.prefix(100)), at: 0, in: &header)
        put(octal(0o600, 7), at: 100, in: &header)
        put(octal(0, 7), at: 108, in: &header)
        put(octal(0, 7), at: 116, in: &header)
        put(octal(bytes, 11), at: 124, in: &header)
        put(octal(0, 11), at: 136, in: &header)
        header[156] = 0x30
        put(Array("ustar".utf8), at: 257, in: &header)
        put(Array("00".utf8), at: 263, in: &header)
        put(octal(sum(header), 6), at: 148, in: &header)
        header[155] = 0x20
        return Data(header)
    }

    private static func put(_ bytes: [UInt8], at place: Int, in header: inout [UInt8]) {
        for (index, byte) in bytes.enumerated() { header[place + index] = byte }
    }

    private static func octal(_ number: Int, _ digits: Int) -> [UInt8] {
        let text = String(number, radix: 8)
        return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
    }

    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self), radix: 8)
    }

    /// Of all bytes, those of the field for it taken as blanks.
    private static func sum(_ header: [UInt8]) -> Int {
        header.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
    }
}
