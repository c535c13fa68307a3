import Domain
import Testing

@Suite struct `An unknown name` {
    private static let products = [
        "GTX Basic", "GTX Pro", "MG Special", "MG Advanced", "GTX Plus Pro", "GTX Plus Basic", "GTK 500",
    ]

    @Test(arguments: [
        ("GTXPro", "GTX Pro"), ("gtx-plus  basic", "GTX Plus Basic"), ("MG Advnaced", "MG Advanced"),
        ("MG Specal", "MG Special"), ("GTK-500", "GTK 500"), ("GTX+Pro", "GTX Plus Pro"),
    ])
    func `is taken for the known one it was meant to be`(name: String, meant: String) {
        #expect(NameMatch.suggestion(for: name, among: Self.products) == meant)
    }

    @Test(arguments: ["Quantum", "GTX", "", "MG"])
    func `far from all is taken for none`(name: String) {
        #expect(NameMatch.suggestion(for: name, among: Self.products) == nil)
    }

    @Test func `as near to two is taken for neither`() {
        #expect(NameMatch.suggestion(for: "Anna Smitt", among: ["Anna Smith", "Anna Smits"]) == nil)
        #expect(NameMatch.suggestion(for: "Anna Smitt", among: ["Anna Smith", "Anna Smith"]) == "Anna Smith")
    }

    @Test func `of three letters is never guessed`() {
        #expect(NameMatch.suggestion(for: "IBN", among: ["IBM"]) == nil)
        #expect(NameMatch.suggestion(for: "i.b.m.", among: ["IBM"]) == "IBM")
    }

    @Test func `differs by letters and digits only`() {
        #expect(NameMatch.key("Zoë & Söhne, Inc.") == "zoeandsohneinc")
        #expect(NameMatch.key("東京 支店") == "東京支店")
        #expect(NameMatch.key("  ") == "")
    }
}
