/// How far long work has come.
package struct WorkProgress: Sendable {
    let label: String
    let done: Int
    let total: Int
    /// "3,200 of 8,800 rows, about 4 seconds left".
    let sentence: String

    package init(_ label: String, done: Int, of total: Int, sentence: String) {
        self.label = label
        self.done = done
        self.total = total
        self.sentence = sentence
    }
}
