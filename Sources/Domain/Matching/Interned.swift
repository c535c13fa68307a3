/// Values that many references share, each kept once and named by a small number.
struct Interned<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]

    mutating func number(of value: Value) -> Int32 {
        if let known = numbers[value] { return known }
        let number = Int32(values.count)
        values.append(value)
        numbers[value] = number
        return number
    }

    /// Nil where nobody has it.
    func known(_ value: Value) -> Int32? { numbers[value] }
}
