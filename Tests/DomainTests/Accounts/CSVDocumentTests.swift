import Domain
import Testing

@Suite struct `A CSV file` {
    private static let text = "name,city\nZoë,Köln\n"

    private static let littleEndian: [UInt8] = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }

    private static let bigEndian: [UInt8] = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }

    private static let written: [(bytes: [UInt8], encoding: CSVEncoding)] = [
        (Array(text.utf8), .utf8),
        ([0xEF, 0xBB, 0xBF] as [UInt8] + Array(text.utf8), .utf8WithMark),
        ([0xFF, 0xFE] as [UInt8] + littleEndian, .utf16LittleEndian),
        ([0xFE, 0xFF] as [UInt8] + bigEndian, .utf16BigEndian),
        (text.unicodeScalars.map { UInt8($0.value) }, .windows1252),
    ]

    @Test(arguments: written)
    func `is read in the encoding it was written in`(bytes: [UInt8], encoding: CSVEncoding) throws {
        let document = try CSVDocument(bytes)
        #expect(document.encoding == encoding)
        #expect(document.header == ["name", "city"])
        #expect(document.records.map(\.fields) == [["Zoë", "Köln"]])
    }

    @Test func `has Microsoft's quotes and the euro when it is not UTF-8`() throws {
        let document = try CSVDocument([UInt8]("a,b\n".utf8) + [0x93, 0x80, 0x94, 0x2C, 0xE9])
        #expect(document.records.first?.fields == ["“€”", "é"])
    }

    @Test(arguments: [
        ("name,city\nHelen,Oslo\n", CSVDelimiter.comma), ("name;city\nHelen;Oslo, Norway\n", .semicolon),
        ("name\tcity\nHelen\tOslo\n", .tab), ("name|city\nHelen|Oslo\n", .bar),
        ("name;city\n\"a;b,c\";Oslo\n", .semicolon), ("size, m;city;note\n1,5;Oslo;x\n", .semicolon),
        ("name\nHelen\n", .comma),
    ])
    func `is split by the delimiter that makes even rows`(text: String, delimiter: CSVDelimiter) throws {
        let document = try CSVDocument([UInt8](text.utf8))
        #expect(document.delimiter == delimiter)
        #expect(document.records.first?.fields.count == document.header.count)
    }

    @Test func `may declare its delimiter on a line of its own`() throws {
        let document = try CSVDocument([UInt8]("sep=;\r\nname;note\r\nHelen;1,2,3\r\n".utf8))
        #expect(document.delimiter == .semicolon)
        #expect(document.records == [CSVRecord(line: 3, fields: ["Helen", "1,2,3"])])
    }

    @Test(arguments: ["\n", "\r", "\r\n"])
    func `may end its lines in three ways and quote any of them`(end: String) throws {
        let text = ["name,note", "Helen,\"one\(end)two\"", "Omar,three", "", ""].joined(separator: end)
        let document = try CSVDocument([UInt8](text.utf8))
        #expect(
            document.records == [
                CSVRecord(line: 2, fields: ["Helen", "one\(end)two"]),
                CSVRecord(line: 4, fields: ["Omar", "three"]),
            ])
    }

    @Test func `doubles quotation marks within quotes and keeps those outside`() throws {
        let document = try CSVDocument([UInt8]("name,note\n\"The \"\"Big\"\" One\",5\" disk\n\"\",x".utf8))
        #expect(document.records.map(\.fields) == [["The \"Big\" One", "5\" disk"], ["", "x"]])
        #expect(document.records.allSatisfy { $0.quoteFault == nil })
    }

    @Test func `tells where a quotation mark was not closed`() throws {
        let document = try CSVDocument([UInt8]("name,note\nHelen,ok\nOmar,\"half\nIngrid,ok\n".utf8))
        #expect(document.records.map(\.line) == [2, 3])
        #expect(document.records.last?.quoteFault?.contains("opened on line 3 is never closed") == true)
    }

    @Test func `tells where text follows a closing quotation mark`() throws {
        let document = try CSVDocument([UInt8]("name,note\n\"Hel\"en,ok\nOmar,\"fine\" \n".utf8))
        #expect(document.records[0].quoteFault?.contains("goes on after its closing quotation mark") == true)
        #expect(document.records[1] == CSVRecord(line: 3, fields: ["Omar", "fine"]))
    }

    @Test func `has no row of blanks`() throws {
        let document = try CSVDocument([UInt8]("\n\nname,city\n , \nHelen,Oslo\n,\n\n".utf8))
        #expect(document.records == [CSVRecord(line: 5, fields: ["Helen", "Oslo"])])
    }

    @Test func `shows a few values of each column`() throws {
        let document = try CSVDocument(
            [UInt8]("name,city\nHelen,Oslo\nOmar,\nIngrid,Oslo\nKofi,Accra\n".utf8))
        #expect(document.samples(column: 1) == ["Oslo", "Accra"])
    }
}

@Suite struct `A file that is no CSV` {
    private static let strangers: [(bytes: [UInt8], refusal: ImportRefusal)] = [
        ([], .empty), (Array("\n \n\r\n".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
        ([0x50, 0x4B, 3, 4, 20, 0, 6, 0], .workbook), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .workbook),
        (Array("name\0,city".utf8), .binary), (Array("%PDF-1.7\n1 0 obj".utf8), .binary),
        ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1], .binary),
        (Array("Helen,helen@example.com\n".utf8), .noHeader(firstLine: "Helen helen@example.com")),
        (Array("Acme,2016-10-20,1054\n".utf8), .noHeader(firstLine: "Acme 2016-10-20 1054")),
    ]

    @Test(arguments: strangers)
    func `is refused with the reason`(bytes: [UInt8], refusal: ImportRefusal) {
        #expect(throws: refusal) { try CSVDocument(bytes) }
    }

    @Test(arguments: [
        (ImportRefusal.empty, "This file is empty. Export it again"),
        (.binary, "This is not a text file. Export the list as CSV"), (.workbook, "save it as CSV"),
        (.noHeader(firstLine: "Acme 1054"), "no column names: “Acme 1054”"),
        (.headerOnly, "no rows beneath"), (.dataDictionary, "it is not a data file we import"),
        (.unrecognised(columns: ["a", "b"]), "of no list we know: a, b."),
        (
            .missingColumns(kind: .references, labels: ["mail address"]),
            "To import references, say which column holds: mail address."
        ),
    ])
    func `is answered with what to do`(refusal: ImportRefusal, words: String) {
        #expect(refusal.sentence.contains(words))
    }
}
