import Foundation

/// What the tests in Python ask of the parts that have no command: a question a line on standard input, in JSON, and an
/// answer a line on standard output.
@main struct Probe {
    static func main() async throws {
        while let line = readLine() {
            let answer: Answer
            do {
                answer = try await JSONDecoder().decode(Question.self, from: Data(line.utf8)).answer()
            } catch {
                answer = Answer(refused: "\(error)")
            }
            // At once, also into a pipe.
            FileHandle.standardOutput.write(try JSONEncoder().encode(answer) + Data("\n".utf8))
        }
    }
}

/// One of them is asked at a time.
struct Question: Decodable {
    let calendar: CalendarQuestion?
    let holidays: Data?
    let delivery: DeliveryQuestion?

    func answer() async throws -> Answer {
        if let calendar { return Answer(file: try calendar.file()) }
        if let holidays { return try Answer(holidays: holidays) }
        if let delivery { return try await delivery.answer() }
        throw Puzzled(what: "no question")
    }
}

struct Answer: Encodable {
    var refused: String?
    var file: Data?
    var holidays: [[String]]?
    var problems: [[String]]?
    var verdicts: [Verdict]?
    var mayHaveArrived: Bool?

    struct Verdict: Encodable {
        let address: String
        let verdict: String
        let words: String
    }
}

/// The question makes no sense.
struct Puzzled: Error {
    let what: String
}
