//! One answer, in every layout.

use super::*;

#[test]
fn a_value_is_replaced_and_all_around_it_stays() {
    becomes(
        &WITH_COMMENT,
        "# tête\n\n[besoin] # b\n\t# mot\n\tenonce\t=  \"x\"\t# fin\n\n autre= 'y'\n",
        "# tête\n\n[besoin] # b\n\t# mot\n\tenonce\t=  1\t# fin\n\n autre= 'y'\n",
    );
}

#[test]
fn a_value_of_several_lines_is_replaced_whole() {
    becomes(
        &ENONCE,
        "[besoin]\nenonce = \"\"\"\nun\n[projet]\n\"\"\" # fin\nz = 1",
        "[besoin]\nenonce = 1 # fin\nz = 1",
    );
}

#[test]
fn a_value_that_reads_the_same_keeps_its_spelling() {
    for spelled in ["0x1", "1 # un", "+1"] {
        let kept = format!("[besoin]\nenonce = {spelled}");
        becomes(&WITH_COMMENT, &kept, &kept);
    }
    let kept = "[besoin]\r\nenonce = '''\r\ne\u{301}\r\n'''\r\n";
    gives(&ENONCE, kept, &text("é\n"), kept);
}

#[test]
fn a_new_key_follows_the_nearest_earlier_one() {
    becomes(
        &WITH_COMMENT,
        "[besoin]\napres = 3\navant = 2 # a\n# touche la suite\nautre = 4\n",
        "[besoin]\napres = 3\navant = 2 # a\n# B1 · Quoi ?\nenonce = 1\n# touche la suite\nautre = 4\n",
    );
}

#[test]
fn a_new_key_precedes_the_nearest_later_one_and_its_comments() {
    becomes(
        &WITH_COMMENT,
        "[besoin]\nautre = 2\n\n  # de après, 1\n  # de après, 2\n  apres = 3\n",
        "[besoin]\nautre = 2\n\n  # B1 · Quoi ?\n  enonce = 1\n  # de après, 1\n  # de après, 2\n  apres = 3\n",
    );
}

#[test]
fn a_new_key_without_known_siblings_ends_the_lines_of_its_table() {
    becomes(
        &ENONCE,
        "[besoin]\nautre = 2\n# note\n\n# ---- suite ----\n\n# de la suite\n[suite]\nz = 1\n",
        "[besoin]\nautre = 2\n# note\nenonce = 1\n\n# ---- suite ----\n\n# de la suite\n[suite]\nz = 1\n",
    );
    becomes(&ENONCE, "[besoin]\n# de la suite\n[suite]\n", "[besoin]\nenonce = 1\n# de la suite\n[suite]\n");
    becomes(&ENONCE, "[besoin]\n\n\n[suite]\n", "[besoin]\nenonce = 1\n\n\n[suite]\n");
    becomes(&ENONCE, "[besoin]\n[besoin.sous]\nz = 1\n", "[besoin]\nenonce = 1\n[besoin.sous]\nz = 1\n");
}

#[test]
fn a_comment_that_was_waiting_gets_its_answer() {
    becomes(
        &WITH_COMMENT,
        "[besoin]\n  # B1 · Quoi ?\n\navant = 2\napres = 3\n",
        "[besoin]\n  # B1 · Quoi ?\n  enonce = 1\n\navant = 2\napres = 3\n",
    );
    becomes(&WITH_COMMENT, "[besoin]\n# B1 · Quoi ?", "[besoin]\n# B1 · Quoi ?\nenonce = 1");
    // This one is taken.
    becomes(
        &WITH_COMMENT,
        "[besoin]\n# B1 · Quoi ?\nautre = 2\n",
        "[besoin]\n# B1 · Quoi ?\nautre = 2\n# B1 · Quoi ?\nenonce = 1\n",
    );
}

#[test]
fn a_wording_of_several_lines_is_a_comment_of_several_lines() {
    let place = Place { comment: Some("un\r\n\ndeux \n"), ..ENONCE };
    becomes(&place, "[besoin]\r\n", "[besoin]\r\n# un\r\n#\r\n# deux\r\nenonce = 1\r\n");
}

#[test]
fn new_lines_end_as_most_lines_do() {
    becomes(
        &WITH_COMMENT,
        "[besoin]\r\navant = 2\r\napres = 3\n",
        "[besoin]\r\navant = 2\r\n# B1 · Quoi ?\r\nenonce = 1\r\napres = 3\n",
    );
    gives(
        &ENONCE,
        "[besoin]\r\nenonce = 2\r\n",
        &text("un\ndeux"),
        "[besoin]\r\nenonce = \"\"\"\r\nun\r\ndeux\"\"\"\r\n",
    );
}

#[test]
fn a_byte_order_mark_stays_first() {
    becomes(&ENONCE, "\u{feff}[besoin]\n", "\u{feff}[besoin]\nenonce = 1\n");
    becomes(&ENONCE, "\u{feff}besoin.avant = 2", "\u{feff}besoin.avant = 2\nbesoin.enonce = 1");
    becomes(&ENONCE, "\u{feff}besoin.apres = 2", "\u{feff}besoin.enonce = 1\nbesoin.apres = 2");
    becomes(&ENONCE, "\u{feff}[questionnement]\n", "\u{feff}[besoin]\nenonce = 1\n\n[questionnement]\n");
    becomes(&ENONCE, "\u{feff}", "\u{feff}[besoin]\nenonce = 1\n");
}

#[test]
fn a_text_without_a_final_line_end_stays_without() {
    becomes(&ENONCE, "[besoin]\nenonce = 2", "[besoin]\nenonce = 1");
    becomes(&ENONCE, "[besoin]\r\nautre = 2", "[besoin]\r\nautre = 2\r\nenonce = 1");
    becomes(&ENONCE, "[besoin]", "[besoin]\nenonce = 1");
    becomes(&ENONCE, "[projet]\nz = 1 # fin", "[projet]\nz = 1 # fin\n\n[besoin]\nenonce = 1");
    becomes(&ENONCE, "[besoin]\napres = 2", "[besoin]\nenonce = 1\napres = 2");
}

#[test]
fn a_text_without_statements_gets_its_first() {
    becomes(&WITH_COMMENT, "", "[besoin]\n# B1 · Quoi ?\nenonce = 1\n");
    becomes(&ENONCE, "\n\n", "\n\n[besoin]\nenonce = 1\n");
    becomes(&ENONCE, "# seul", "# seul\n\n[besoin]\nenonce = 1");
    becomes(&ENONCE, "# a\n\n# b\n", "# a\n\n# b\n\n[besoin]\nenonce = 1\n");
}

#[test]
fn a_new_table_takes_its_place_with_one_blank_line_around() {
    becomes(
        &WITH_COMMENT,
        "[projet]\nz = 1\n[projet.commune]\nnom = 'x'\n# note\n\n# suite\n[autre]\n",
        "[projet]\nz = 1\n[projet.commune]\nnom = 'x'\n# note\n\n[besoin]\n# B1 · Quoi ?\nenonce = 1\n\n# suite\n[autre]\n",
    );
    becomes(
        &ENONCE,
        "[projet]\n# suite\n[autre]\n",
        "[projet]\n\n[besoin]\nenonce = 1\n\n# suite\n[autre]\n",
    );
    becomes(
        &ENONCE,
        "[autre]\n# de q\n[questionnement]\n",
        "[autre]\n\n[besoin]\nenonce = 1\n\n# de q\n[questionnement]\n",
    );
    becomes(&ENONCE, "[autre]\nz = 1\n\n\n", "[autre]\nz = 1\n\n\n[besoin]\nenonce = 1\n");
}

#[test]
fn what_speaks_of_the_whole_file_stays_first() {
    becomes(
        &ENONCE,
        "#:schema ./x.json\n# de q\n[questionnement]\n",
        "#:schema ./x.json\n\n[besoin]\nenonce = 1\n\n# de q\n[questionnement]\n",
    );
}

#[test]
fn a_new_header_never_takes_the_pairs_before_the_first_header() {
    becomes(
        &ENONCE,
        "projet.titre = 'x'\nz = 1\n\n[autre]\n",
        "projet.titre = 'x'\nz = 1\n\n[besoin]\nenonce = 1\n\n[autre]\n",
    );
    becomes(
        &ENONCE,
        "questionnement = { q = 1 }\nz = 1\n",
        "questionnement = { q = 1 }\nz = 1\n\n[besoin]\nenonce = 1\n",
    );
}

#[test]
fn a_table_in_braces_gets_its_key_in_the_braces() {
    becomes(&ENONCE, "besoin = {}\n", "besoin = { enonce = 1 }\n");
    becomes(&ENONCE, "besoin = { } # x", "besoin = { enonce = 1 } # x");
    becomes(&ENONCE, "besoin = {a.b = 2}", "besoin = {a.b = 2, enonce = 1}");
    becomes(&ENONCE, "besoin = { enonce = \"x\" , z = 2 }", "besoin = { enonce = 1 , z = 2 }");
    becomes(&ENONCE, "besoin = { z = 2, apres = 3 }", "besoin = { z = 2, enonce = 1, apres = 3 }");
    becomes(
        &ENONCE,
        "besoin = { avant = [{ enonce = 3 }], z = 2 }",
        "besoin = { avant = [{ enonce = 3 }], enonce = 1, z = 2 }",
    );
    gives(&ENONCE, "besoin = { z = 2 }", &text("un\ndeux"), "besoin = { z = 2, enonce = \"un\\ndeux\" }");
    // Lines, comments and a last comma between braces are TOML 1.1.
    becomes(
        &ENONCE,
        "besoin = {\n  # de z\n  z = 2, # fin\n  # rien\n}\n",
        "besoin = {\n  # de z\n  z = 2, enonce = 1, # fin\n  # rien\n}\n",
    );
    becomes(&ENONCE, "besoin = { # rien\n}\n", "besoin = { enonce = 1  # rien\n}\n");
    becomes(
        &ENONCE,
        "besoin = {\n  # d’après\n  apres.x = 2,\n}\n",
        "besoin = {\n  # d’après\n  enonce = 1, apres.x = 2,\n}\n",
    );
}

#[test]
fn a_dotted_table_gets_a_dotted_line() {
    becomes(
        &WITH_COMMENT,
        "besoin.z = 2\n  besoin.y.x = 3\nautre = 4\n\n[suite]\n",
        "besoin.z = 2\n  besoin.y.x = 3\n  # B1 · Quoi ?\n  besoin.enonce = 1\nautre = 4\n\n[suite]\n",
    );
    becomes(&ENONCE, "'besoin' . 'enonce' = 2\n", "'besoin' . 'enonce' = 1\n");
    becomes(
        &ENONCE,
        "besoin.z = 2\n[besoin.sous]\nenonce = 5\n",
        "besoin.z = 2\nbesoin.enonce = 1\n[besoin.sous]\nenonce = 5\n",
    );
}

#[test]
fn an_implied_table_gets_a_header_before_what_implies_it() {
    becomes(
        &ENONCE,
        "[projet]\n# du sous\n[besoin.sous]\nz = 1\n",
        "[projet]\n\n[besoin]\nenonce = 1\n\n# du sous\n[besoin.sous]\nz = 1\n",
    );
}

#[test]
fn keys_that_are_not_bare_are_quoted() {
    let place =
        Place { table: "sans_reponse", key: "besoin.enonce", order: &[], table_order: &[], comment: None };
    let why = Value::Record(row(&[("statut", text("ne_sait_pas"))]));
    gives(&place, "", &why, "[sans_reponse]\n\"besoin.enonce\" = { statut = \"ne_sait_pas\" }\n");
    gives(
        &place,
        "[sans_reponse]\n'besoin.enonce' = 1 # x\n",
        &why,
        "[sans_reponse]\n'besoin.enonce' = { statut = \"ne_sait_pas\" } # x\n",
    );
    gives(&place, "sans_reponse = {}", &Value::Integer(1), "sans_reponse = { \"besoin.enonce\" = 1 }");
}

#[test]
fn a_value_spread_over_several_lines_is_gathered_and_loses_no_comment() {
    becomes(
        &WITH_COMMENT,
        "[besoin]\navant = 2\n# du dotted\nenonce.a = 1 # a\nz = 3\nenonce.b = 2\n",
        "[besoin]\navant = 2\nenonce = 1\n# du dotted\nz = 3\n",
    );
    becomes(
        &WITH_COMMENT,
        "[besoin]\nz = 3\n\n# B1 · Quoi ?\n[[besoin.enonce]]\na = 1\n# mot\n[[besoin.enonce]]\na = 2\n\n[suite]\n",
        "[besoin]\nz = 3\nenonce = 1\n\n# B1 · Quoi ?\n# mot\n\n[suite]\n",
    );
    becomes(&ENONCE, "[besoin.enonce]\na = 1\n", "[besoin]\nenonce = 1\n");
    becomes(&ENONCE, "besoin = { enonce.a = 1, z = 2, enonce.b = 3 }", "besoin = { z = 2, enonce = 1 }");
    becomes(&ENONCE, "besoin = { enonce.a = 1, enonce.b = 3 }", "besoin = { enonce = 1 }");
}
