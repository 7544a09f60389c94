import type { SaidWords } from "../said-for.ts";

/** What people say in German for the core of the tools. */
export const germanSaid: SaidWords = {
  said: {
    create_expense: `
      ich habe 25 euro für sprit ausgegeben
      kaffee 3,50
      gestern 40 euro beim bäcker bezahlt
      das taxi hat 18 euro gekostet
      buche 30 euro für das kino
      schuhe für 80 euro gekauft
      notiere 12,50 für das mittagessen`,
    summarize_expenses: `
      wie viel habe ich diesen monat ausgegeben
      was habe ich für lebensmittel ausgegeben
      was hat der urlaub gekostet
      ausgaben nach kategorie`,
    list_expenses: `
      zeig mir meine ausgaben
      welche ausgaben hatte ich letzte woche
      liste alle einkäufe auf`,
    set_budget: `
      setze ein budget von 300 euro für lebensmittel
      höchstens 100 euro im monat für restaurants
      begrenze kleidung auf 80`,
    check_budgets: `
      wie stehen meine budgets
      wie viel ist vom budget noch übrig`,
    log_income: `
      ich habe 2400 euro gehalt bekommen
      oma hat mir 50 euro geschenkt
      fahrrad für 100 euro verkauft`,
    list_income: `
      was habe ich letzten monat verdient
      zeig meine einnahmen`,
    log_fuel: `
      42 liter für 70 euro getankt bei 84200 km
      vollgetankt, 38 l, tachostand 90100
      den wagen mit 30 kwh geladen`,
    log_odometer: `
      der golf hat 84200 km
      kilometerstand 90500`,
    fuel_report: `
      wie viel verbraucht der golf
      was braucht das auto auf 100 km`,
    set_reminder: `
      erinnere mich morgen um 9 daran, ana anzurufen
      erinner mich in 20 minuten an den ofen
      weck mich um sieben`,
    list_reminders: `
      welche erinnerungen habe ich
      woran erinnerst du mich`,
    cancel_reminder: `
      lösche die erinnerung an die mülltonne
      ich brauche die erinnerung nicht mehr`,
    create_task: `
      neue aufgabe: garage aufräumen
      ich muss bis freitag den pass verlängern
      setz reifen wechseln auf meine to-do-liste`,
    list_tasks: `
      was muss ich noch erledigen
      zeig meine offenen aufgaben
      welche aufgaben sind fällig`,
    complete_task: `
      garage aufräumen ist erledigt
      hake die aufgabe ab`,
    add_to_shopping_list: `
      setz milch und eier auf die einkaufsliste
      wir brauchen zwei liter milch
      es fehlt noch brot
      wir haben keinen kaffee mehr`,
    show_shopping_list: `
      was steht auf der einkaufsliste
      was müssen wir noch einkaufen`,
    mark_bought: `
      die milch habe ich schon gekauft
      streiche die eier von der liste`,
    create_event: `
      zahnarzt am dienstag um 15 uhr
      trag den termin beim friseur am freitag um 10 ein
      ich habe am montag um neun eine besprechung
      jeden montag um 18 uhr yoga`,
    list_agenda: `
      was steht morgen an
      welche termine habe ich am montag
      wann ist der zahnarzt`,
    move_event: `
      verschiebe den zahnarzt auf donnerstag um 16 uhr
      verlege das treffen um eine stunde`,
    cancel_event: `
      sag das yoga am freitag ab
      lösche den termin beim zahnarzt`,
    find_free_slots: `
      wann habe ich morgen zwei stunden frei
      finde eine freie stunde am dienstag`,
    undo: `
      mach das rückgängig
      nimm das zurück`,
    help: `
      was kannst du
      hilfe`,
    talk: `
      guten morgen wie geht es dir
      wer hat gestern gewonnen
      erzähl mir einen witz
      wie wird das wetter
      bestell mir eine pizza
      ruf den klempner an
      mach das licht aus`,
  },
  kinds: {
    weekday: "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend",
    month: "januar februar märz april mai juni juli august september oktober november dezember",
    past: "gestern vorgestern",
    ahead: "morgen übermorgen",
    repeat: "jeden jede jedes täglich wöchentlich monatlich jährlich",
    vehicle: "auto wagen golf polo passat van bus motorrad roller fahrrad",
    food: "milch brot eier butter käse reis nudeln mehl zucker äpfel bananen tomaten kartoffeln zwiebeln fleisch wasser bier wein kaffee tee",
    occasion: "termin zahnarzt arzt friseur besprechung yoga treffen konzert training physio chor",
    purchase:
      "kaffee taxi kino schuhe bücher hotel tanken sprit bäcker supermarkt apotheke miete restaurant mittagessen",
  },
  units: {
    money: "euro euros eur € dollar cent franken pfund $ £",
    distance: "km kilometer kilometern",
    volume: "l liter litern",
    energy: "kwh",
    time: "uhr",
    length: "minute minuten stunde stunden",
  },
  numbers:
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig fünfzig hundert tausend halb",
  endings: ["en", "er", "es", "e", "n", "s", "t"],
  empty:
    "der die das den dem des ein eine einen einem und oder zu in an am auf im für mit von bei ist sind war bin habe hab hat haben ich mein meine wir unser du er sie es so wenn dann auch bitte kann was welche wie wann wo wer warum ja nein nicht noch alle mehr wieder heute woche monat jahr letzte nächste hallo pam mir mich uns um",
  between: "und dann außerdem",
};
