Console.WriteLine("story");
