/// A question's two answers, as a form sends them.
enum YesOrNo: String {
    case yes
    case no
}
