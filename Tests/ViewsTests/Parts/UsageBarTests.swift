import Testing

@testable import Views

@Suite struct `The use of a limit` {
    @Test func `is drawn slot by slot and said in words`() {
        let bar = UsageBar(used: 2, held: 1, limit: 4, window: "this quarter")
        #expect(bar.cells.map(\.kind) == [.used, .used, .held, .free])
        #expect(bar.sentence == "2 used, 1 held of 4 this quarter")
        #expect(!bar.isFull)
    }

    @Test func `says when none is left`() {
        #expect(
            UsageBar(used: 4, held: 0, limit: 4, window: "this year").sentence
                == "4 used of 4 this year · none left")
    }

    @Test func `shows an override that led past the limit`() {
        let bar = UsageBar(used: 3, held: 0, limit: 2, window: "this quarter")
        #expect(bar.cells.map(\.kind) == [.used, .used, .used])
        #expect(bar.isFull)
    }

    @Test func `of no slots is full`() {
        #expect(UsageBar(used: 0, held: 0, limit: 0, window: "this quarter").isFull)
    }

    @Test(arguments: [1, 4, 12, 13, 60])
    func `never leaves its drawing`(limit: Int) {
        for used in 0...limit {
            let cells = UsageBar(used: used, held: limit - used, limit: limit, window: "").cells
            #expect(cells.allSatisfy { $0.x >= 1 && $0.width > 0 && $0.x + $0.width <= 119 })
        }
    }
}
